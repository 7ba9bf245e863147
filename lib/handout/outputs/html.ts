import { sanitiseHtml } from '../filters/sanitise.ts';
import { nameOfOutput, nextId, type OutputContext } from './context.ts';
import { readableTables } from './tables.ts';

const mostLetters = 2_000_000;

/** HTML of an output, safe to stand in a page; undefined where nothing of it stays, as of one that is a script. */
export function htmlHtml(source: string, context: OutputContext): string | undefined {
  if (source.length > mostLetters) return undefined;
  const clean = sanitiseHtml(source, { prefix: nextId(context) });
  if (!hasContent(clean)) return undefined;
  return `<div class="html">${readableTables(clean, nameOfOutput(context))}</div>`;
}

const hasContent = (html: string) =>
  /<(img|svg|audio|math|hr|input)[\s>/]/.test(html) || html.replace(/<[^>]*>|&nbsp;|\s/g, '') !== '';
