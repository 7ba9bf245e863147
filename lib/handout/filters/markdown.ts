import type { Bundle } from '../../notebook/index.ts';
import type { Rendered } from '../contract.ts';
import { withHeadings } from './headings.ts';
import type { IdMaker } from './ids.ts';
import { markMaths } from './mark-maths.ts';
import { type Environment, parser } from './markdown-parser.ts';
import { type Maths, makeMaths } from './maths/make-maths.ts';
import { sanitiseHtml } from './sanitise.ts';
import { Slots, withoutMarks } from './slots.ts';

export interface MarkdownOptions {
  /** Stands before ids that the source itself gives. */
  prefix: string;
  /** Of the page; gives ids to the headings. */
  ids: IdMaker;
  /** Of the cell: pictures by their names. */
  attachments?: Record<string, Bundle> | undefined;
  /** The level of a heading with one #; 1 where nothing is said. */
  headingsFrom?: number | undefined;
  /** Of the page: what `\newcommand` says in one cell holds in the next. */
  maths?: Maths | undefined;
}

/** A markdown cell as HTML that is safe to show, whatever stands in it; never throws. */
export function renderMarkdown(
  source: string,
  { prefix, ids, attachments, headingsFrom, maths = makeMaths() }: MarkdownOptions,
): Rendered & { problems: string[] } {
  const slots = new Slots();
  const problems: string[] = [];
  const { text, formulas } = markMaths(clean(source), slots, maths);
  const dirty = parser().render(text, { slots } satisfies Environment);
  const sanitised = sanitiseHtml(dirty, {
    prefix,
    ids,
    attachments,
    slots,
    headings: 'keep',
    onProblem: (problem) => problems.push(problem),
  });
  const { html, headings } = withHeadings(sanitised, { ids, slots, first: headingsFrom });
  return { html: slots.fill(html).trim(), headings, math: formulas > 0, problems };
}

const clean = (source: string) => withoutMarks(source.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd'));
