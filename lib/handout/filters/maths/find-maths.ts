import { withoutCode } from './skip-code.ts';
import { type Token, tokensOf } from './tokens.ts';

export interface Formula {
  /** Where it begins and ends in the source, signs included. */
  from: number;
  to: number;
  /** Between the signs, or a whole environment. */
  tex: string;
  display: boolean;
}

/**
 * The formulas of a markdown source by JupyterLab's rules: `$x$`, `$$x$$`, `\\(x\\)`, `\\[x\\]`, bare
 * environments; none in code, none over an empty line. On top, as pandoc has it, prices are no formulas.
 * Every sign is looked at a bounded number of times, however long the source is.
 */
export function findMaths(source: string): Formula[] {
  const tokens = withoutCode([...tokensOf(source)]);
  const found: Formula[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const opening = tokens[i]!;
    const closing = closingOf(opening);
    if (closing === undefined) continue;
    const end = endOf(source, tokens, i, closing);
    if (end === undefined) continue;
    const formula = between(source, opening, tokens[end]!);
    if (formula === undefined) continue;
    found.push(formula);
    i = end;
  }
  return found;
}

function closingOf({ kind, text }: Token): string | undefined {
  if (kind === 'dollar' || kind === 'dollars') return text;
  if (kind !== 'open') return undefined;
  return text.startsWith('\\begin')
    ? text.replace('begin', 'end')
    : text.replace(/[([]$/, (sign) => (sign === '(' ? ')' : ']'));
}

// Tokens, of which a formula with a hundred braces has 200; one in a line is shorter than one of its own.
const farthest = 1000;
const farthestInLine = 300;

/** The token that closes: the first outside of braces; where none is, the last inside of them. */
function endOf(source: string, tokens: Token[], start: number, closing: string): number | undefined {
  let depth = 0;
  let inside: number | undefined;
  const last = Math.min(tokens.length, start + (closing === '$' ? farthestInLine : farthest));
  for (let i = start + 1; i < last; i++) {
    const { kind, text, at } = tokens[i]!;
    if (kind === 'gap' || kind === 'fence') break;
    if (kind === 'brace') depth++;
    else if (kind === 'unbrace') depth = Math.max(0, depth - 1);
    else if (text === closing) {
      if (depth === 0) return closing !== '$' || isPair(source, tokens[start]!.at, at) ? i : undefined;
      inside = i;
    }
  }
  if (inside === undefined || closing !== '$') return inside;
  return isPair(source, tokens[start]!.at, tokens[inside]!.at) ? inside : undefined;
}

// `$5 and $6` are prices; `$ x $` is a formula, for JupyterLab shows it as one.
function isPair(source: string, open: number, close: number): boolean {
  const spaced = /\s/.test(source[open + 1] ?? ' ');
  if (/\d/.test(source[close + 1] ?? '')) return false;
  return spaced || !/\s/.test(source[close - 1]!);
}

function between(source: string, opening: Token, closing: Token): Formula | undefined {
  const environment = opening.text.startsWith('\\begin');
  const from = opening.at;
  const to = closing.at + closing.text.length;
  const tex = environment ? source.slice(from, to) : source.slice(from + opening.text.length, closing.at);
  if (tex.trim() === '') return undefined;
  // A backslash keeps markdown from reading [1] or [text](link) as a link.
  if (opening.text === '\\[' && (/^\s*\d[\d,;\s–-]*$/.test(tex) || source[to] === '(')) return undefined;
  return { from, to, tex, display: environment || opening.text === '$$' || opening.text.endsWith('[') };
}
