import { noSuch } from '../base/index.ts';
import { checkMark, kinds } from './check-mark.ts';
import type { Axis, FigureParts, Panel } from './figure.ts';
import type { Mark } from './marks.ts';

/** Throws one sentence for the first thing in which the parts do not fit together. */
export function checkFigure(parts: FigureParts): void {
  if (empty(parts.title))
    throw new TypeError(`Cannot make a figure without a title: wanted what it shows, as a claim`);
  const problem =
    (empty(parts.alt) ? 'its alt is empty, wanted what is drawn and what stands out, in words' : undefined) ??
    columnsProblem(parts.columns) ??
    panelsProblem('panels', parts.panels) ??
    framesProblem(parts) ??
    tablesProblem(parts.tables);
  if (problem) throw new RangeError(`Cannot make the figure "${parts.title}": ${problem}`);
}

type Problem = string | undefined;

const empty = (text: unknown) => typeof text !== 'string' || text.trim() === '';

function columnsProblem(columns: number | undefined): Problem {
  if (columns === undefined || (Number.isInteger(columns) && columns > 0)) return undefined;
  return `columns is ${columns}, wanted a whole number from 1 on`;
}

function tablesProblem(tables: FigureParts['tables'] = []): Problem {
  return first(tables, (columns, i) => {
    const problem = checkMark({ mark: 'table', columns });
    return problem && `tables[${i}]${problem}`;
  });
}

function framesProblem({ frames, panels }: FigureParts): Problem {
  if (!frames) return undefined;
  if (frames.length === 0) return 'frames is empty, wanted one frame or more, or no frames at all';
  return first(frames, ({ name, panels: own }, i) => {
    if (empty(name)) return `frames[${i}] has no name, wanted one such as "epoch 1"`;
    if (own.length !== panels.length) {
      return `frame "${name}" has ${own.length} panels and the figure ${panels.length}, wanted as many of both`;
    }
    return panelsProblem(`panels of frame "${name}"`, own);
  });
}

function panelsProblem(what: string, panels: readonly Panel[]): Problem {
  if (panels.length === 0) return `${what} is empty, wanted one panel or more`;
  return first(panels, (panel, i) => {
    const problem = panelProblem(panel);
    return problem && `${what}[${i}]${problem}`;
  });
}

function panelProblem({ x, y, marks, ratio }: Panel): Problem {
  if (ratio !== undefined && !(ratio > 0 && Number.isFinite(ratio))) {
    return `.ratio is ${ratio}, wanted a number above 0`;
  }
  return (
    axisProblem('.x', x) ??
    axisProblem('.y', y) ??
    (marks.some(({ mark }) => mark === 'table') && marks.length > 1
      ? ` has a table and ${marks.length - 1} more marks, wanted the table alone in its panel`
      : undefined) ??
    first(marks, (mark, i) => {
      const problem = kinds.includes(mark.mark)
        ? checkMark(mark)
        : ` is unknown: ${noSuch(String(mark.mark), kinds, { to: 'draw', what: 'mark' })}`;
      return problem && `.marks[${i}]${nameOf(mark)}${problem}`;
    })
  );
}

function axisProblem(what: string, { label, scale, domain, categories }: Axis): Problem {
  if (empty(label)) return `${what}.label is empty, wanted what is along the axis, as "epoch" or "time (s)"`;
  if (!domain) return undefined;
  const [low, high] = domain;
  const found = `${what}.domain is [${domain.join(', ')}]`;
  if (!Number.isFinite(low) || !Number.isFinite(high)) return `${found}, wanted two finite numbers`;
  if (low > high) return `${found}, wanted the smaller number first; reversed: true turns an axis round`;
  if (scale === 'log' && low <= 0 && !categories) return `${found}, wanted numbers above 0 on a log axis`;
  return undefined;
}

function nameOf(mark: Mark): string {
  return mark.name === undefined ? ` (${mark.mark})` : ` (${mark.mark} "${mark.name}")`;
}

function first<T>(items: readonly T[], problemOf: (item: T, i: number) => Problem): Problem {
  for (const [i, item] of items.entries()) {
    const problem = problemOf(item, i);
    if (problem) return problem;
  }
  return undefined;
}
