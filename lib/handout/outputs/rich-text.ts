import { makeIds } from '../filters/ids.ts';
import { renderMarkdown } from '../filters/markdown.ts';
import { nameOfOutput, nextId, type OutputContext } from './context.ts';
import { readableTables } from './tables.ts';

/** Markdown of an output. */
export function markdownHtml(source: string, context: OutputContext): string {
  const { html } = renderMarkdown(source, { prefix: nextId(context), ids: makeIds(), maths: context.maths });
  return `<div class="html">${readableTables(withoutHeadings(html), nameOfOutput(context))}</div>`;
}

/** A formula of an output, or text with formulas in it. */
export function latexHtml(source: string, context: OutputContext): string {
  const text = source.trim();
  const marked = /\$|\\\(|\\\[/.test(text) ? text : `$$\n${text}\n$$`;
  return markdownHtml(marked, context);
}

/** Headings of an output are no headings of the page: they would stand in its contents, in no order. */
const withoutHeadings = (html: string): string =>
  html.replace(/<(\/?)h([1-6])(?:\s[^>]*)?>/g, (_, end: string, level) =>
    end ? '</div>' : `<div class="heading-${level}">`,
  );
