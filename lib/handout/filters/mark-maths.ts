import { escapeHtml } from './escape.ts';
import { findMaths } from './maths/find-maths.ts';
import type { Maths } from './maths/make-maths.ts';
import type { Slots } from './slots.ts';

/** A markdown source with marks for its formulas, so that markdown reads no _ and no | in them. */
export function markMaths(source: string, slots: Slots, maths: Maths): { text: string; formulas: number } {
  const found = findMaths(source);
  const parts: string[] = [];
  let at = 0;
  let line = 0; // where the formula's line begins, and where it ends
  let end = source.indexOf('\n');
  for (const { from, to, tex, display } of found) {
    for (; end !== -1 && end < from; end = source.indexOf('\n', line)) line = end + 1;
    const typed = source.slice(from, to);
    // In a quotation the sign of the quotation stands before each line.
    const formula = /^[ \t]*>/.test(source.slice(line, line + 20))
      ? tex.replace(/\n[ \t]*>[ \t]?/g, '\n')
      : tex;
    parts.push(
      source.slice(at, from),
      slots.mark(() => maths(formula, display), typed),
    );
    at = to;
  }
  return { text: parts.join('') + source.slice(at), formulas: found.length };
}

/** Text, which may have formulas, as HTML: for outputs of the kind text/latex. */
export function renderLatex(text: string, maths: Maths): string {
  const found = findMaths(text);
  // Without any sign around it, all of it is one formula.
  if (found.length === 0) return maths(text, true);
  let out = '';
  let at = 0;
  for (const { from, to, tex, display } of found) {
    out += escapeHtml(text.slice(at, from)) + maths(tex, display);
    at = to;
  }
  return out + escapeHtml(text.slice(at));
}
