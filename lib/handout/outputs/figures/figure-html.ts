import { toSvg } from '../../../plots/index.ts';
import { escapeHtml } from '../../filters/escape.ts';
import { nameOfOutput, nextId, type OutputContext } from '../context.ts';
import { sentence } from '../image.ts';
import { drawnBy } from '../plotly/bundle-names.ts';
import { type Cleaned, cleanSpec, type Spec } from '../spec/clean-spec.ts';
import { isObject, type Json } from '../spec/rules.ts';
import { mostBytes, thinSpec } from '../spec/thin-spec.ts';
import { svgHtml } from '../svg.ts';
import { broughtBy } from './brought.ts';
import { dataTable } from './data-table.ts';
import { ownFigure } from './own-figure.ts';
import { tablesOf } from './rows.ts';

/**
 * A figure: its picture for every reader, the place where plotly draws it, and its numbers in a folded table.
 * `picture` is the SVG that came with it, or another picture as HTML. Undefined where the spec is no figure.
 */
export function figureHtml(
  spec: unknown,
  { svg, picture }: { svg?: string | undefined; picture?: string | undefined },
  context: OutputContext,
): string | undefined {
  const cleaned = cleanSpec(spec);
  if (!cleaned) return undefined;
  const title = cleaned.title || nameOfOutput(context).replace('Output', 'Figure');
  const thin = thinSpec(cleaned.spec);
  const still =
    (svg === undefined ? undefined : svgHtml(svg, context)) ??
    picture ??
    drawn(cleaned, thin?.spec, title, context);
  const { live, notes } = liveHalf(cleaned, thin, title, context);
  const brought = broughtBy(spec);
  const table = dataTable(
    brought.tables ?? tablesOf([...cleaned.spec.data, ...sheets(spec)], cleaned.spec.layout, brought),
    { title: cleaned.title, open: still === undefined && live === '' },
  );
  if (still === undefined && table === '' && live === '' && notes.length === 0) return undefined;
  const missing =
    still === undefined
      ? [live === '' ? `This figure has no picture${inTable(table)}.` : withoutPicture]
      : [];
  const said = [...missing, ...notes].map(sentence).join('');
  const id = nextId(context);
  return `<figure class="figure" id="${id}">${still === undefined ? '' : `<div class="figure-still">${still}</div>`}${live}${said}${table}</figure>`;
}

const withoutPicture = 'This figure is drawn by a script of the page; its numbers are in the table, too.';

const inTable = (table: string) => (table === '' ? '' : '; its numbers are in the table');

// With a part of the traces it would show something else.
function drawn(
  { alt, missing }: Cleaned,
  spec: Spec | undefined,
  title: string,
  context: OutputContext,
): string | undefined {
  if (missing.length > 0 || !spec) return undefined;
  const own = ownFigure(spec, { title, alt: alt || describe(spec.data) });
  return own && svgHtml(toSvg(own), context);
}

/** The place that plotly fills; nothing where it could not draw all of the figure, or only with far more data. */
function liveHalf(
  { spec, missing, flat, alt }: Cleaned,
  thin: ReturnType<typeof thinSpec>,
  title: string,
  { figures }: OutputContext,
): { live: string; notes: string[] } {
  const types = [...new Set((thin?.spec ?? spec).data.map(({ type }) => String(type)))];
  // Tables stand in the page as tables.
  if (missing.length === 1 && missing[0] === 'table' && spec.data.length === 0)
    return { live: '', notes: [] };
  if (missing.length > 0 || types.length === 0 || !drawnBy(types)) {
    return { live: '', notes: missing.length > 0 ? [noteOf(missing)] : [] };
  }
  if (!thin)
    return {
      live: '',
      notes: [`Here the figure does not move: its data are more than ${mostBytes / 1000} kB.`],
    };
  const id = figures.add({ spec: thin.spec, types });
  const label = escapeHtml(alt && alt !== title ? `${title}. ${alt}` : title);
  return {
    live: `<div class="figure-live" id="${id}" role="group" tabindex="0" aria-label="${label}" hidden></div>`,
    notes: [
      ...(flat ? ['In the notebook this figure can be turned in space; here it is seen from above.'] : []),
      ...(thin.thinned
        ? ['To keep the page small, the moving figure shows fewer points than the notebook.']
        : []),
    ],
  };
}

const noteOf = (missing: string[]) =>
  `Here the figure does not move: a page cannot draw plotly's ${missing.map((name) => `“${name}”`).join(', ')}.`;

function describe(data: readonly Json[]): string {
  const kinds = new Map<string, number>();
  for (const { type } of data) kinds.set(String(type), (kinds.get(String(type)) ?? 0) + 1);
  const told = [...kinds].map(([kind, count]) => `${count} ${kind} ${count === 1 ? 'trace' : 'traces'}`);
  return `A figure of ${told.join(', ')}; its numbers are in the table below it.`;
}

/** Plotly's tables, which our bundles do not draw: their texts go into the table of the page. */
const sheets = (spec: unknown): Json[] =>
  isObject(spec) && Array.isArray(spec.data)
    ? spec.data.filter((trace) => isObject(trace) && trace.type === 'table')
    : [];
