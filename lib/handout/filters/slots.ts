import { escapeHtml } from './escape.ts';

/**
 * Finished HTML that must not go through the sanitiser (formulas, coloured code): a mark of two characters that
 * no text may have stands for it until the end. The first filling uses it up, so that no text makes a page of it
 * a thousand times.
 */
export class Slots {
  readonly #filled: { html: (() => string) | undefined; source: string }[] = [];

  /** The mark for some HTML; `source` is what was typed, for places where only text can stand. */
  mark(html: () => string, source: string): string {
    this.#filled.push({ html, source });
    return `${open}${this.#filled.length - 1}${close}`;
  }

  /** Text with what was typed in the place of marks. */
  restore(text: string): string {
    return text.replace(marks, (_, at: string) => this.#filled[Number(at)]?.source ?? '');
  }

  /** Clean HTML with everything in place: finished HTML between tags, what was typed in tags and in code. */
  fill(html: string): string {
    let code = 0;
    return html.replace(tagsAndMarks, (found, at: string | undefined) => {
      if (at !== undefined) {
        const slot = this.#filled[Number(at)];
        if (slot === undefined) return '';
        const finished = code === 0 ? slot.html : undefined;
        slot.html = code === 0 ? undefined : slot.html;
        return finished?.() ?? escapeHtml(slot.source);
      }
      const [, end, name] = /^<(\/?)([a-z]+)/.exec(found) ?? [];
      if (name !== undefined && asTyped.has(name)) code += end === '/' ? -1 : 1;
      return found.replace(marks, (_, n: string) => escapeHtml(this.#filled[Number(n)]?.source ?? ''));
    });
  }
}

/** Text without the characters that marks are made of, as they are or as entities. */
export function withoutMarks(text: string): string {
  return text.replace(/[\ufdd0\ufdd1]|&#(?:0*6497[67]|x0*fdd[01])(?![\da-f]);?/gi, '');
}

const open = '\ufdd0';
const close = '\ufdd1';
const marks = /\ufdd0(\d+)\ufdd1/g;
const tagsAndMarks = /<[^>]*>|\ufdd0(\d+)\ufdd1/g;
const asTyped = new Set(['code', 'pre', 'kbd', 'samp']); // MathJax leaves these alone, too
