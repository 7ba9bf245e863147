import katex, { type KatexOptions } from 'katex';
import { escapeHtml } from '../escape.ts';
import { type Defined, expansions } from './expansions.ts';
import { forKatex } from './for-katex.ts';

/** Turns formulas into HTML and MathML. One for a page: `\newcommand` in a cell holds for the cells after it. */
export type Maths = (tex: string, display: boolean) => string;

const longest = 10_000; // characters of a formula
const mostHtml = 16_000_000; // characters of a page: some 6000 formulas; the rest stays as it was typed

/** A formula that cannot be shown becomes its source, with the reason as its title; nothing throws. */
export function makeMaths(): Maths {
  const macros: Record<string, Defined> = {};
  let left = mostHtml;
  return (tex, display) => {
    if (tex.length > longest) return asTyped(tex, `longer than ${longest} characters`);
    if (left <= 0) return asTyped(tex, 'the page has too many formulas');
    const { source, defines } = forKatex(tex);
    const own = defines || Object.keys(macros).length > 0;
    try {
      const html = katex.renderToString(source, {
        displayMode: display,
        output: 'htmlAndMathml',
        throwOnError: true,
        strict: false, // Chinese and emoji in \text{} are welcome
        trust: refuse,
        maxSize: 20,
        maxExpand: own ? expansions(source, macros) : 1000,
        globalGroup: true,
        macros: macros as KatexOptions['macros'] & object,
        errorColor: 'currentcolor',
      });
      left -= html.length;
      if (html.length > mostHtml / 16) return asTyped(tex, 'too large');
      return html;
    } catch (problem) {
      left -= own ? 100_000 : 1000; // so that a page of mistakes comes to an end, too
      return asTyped(tex, reasonOf(problem));
    }
  };
}

function refuse({ command }: { command: string }): boolean {
  throw new Error(`${command} is not allowed`);
}

function asTyped(tex: string, reason: string): string {
  return `<code class="math-error" title="${escapeHtml(`Not shown as a formula: ${reason}`)}">${escapeHtml(tex)}</code>`;
}

function reasonOf(problem: unknown): string {
  if (problem instanceof katex.ParseError) return problem.rawMessage;
  return problem instanceof RangeError ? 'nested too deep' : (problem as Error).message;
}
