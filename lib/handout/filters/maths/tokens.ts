/** A place in markdown that can begin or end a formula, code or a paragraph. */
export interface Token {
  kind: 'dollar' | 'dollars' | 'open' | 'close' | 'backticks' | 'brace' | 'unbrace' | 'gap' | 'fence';
  text: string;
  at: number;
}

/** Everything in a markdown source that decides where formulas are; escaped signs are none of these. */
export function* tokensOf(source: string): Generator<Token> {
  for (const match of source.matchAll(pattern)) {
    const kind = kindOf(match);
    if (kind !== undefined) yield { kind, text: match[0], at: match.index };
  }
}

// Backslashes before the two-character delimiters, for `\\(` is JupyterLab's and `\(` everybody else's.
const pattern = new RegExp(
  [
    /(?<fence>^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*(?:`{3,}|~{3,})[^\n]*)/,
    /(?<gap>\n[ \t>]*(?=\n))/,
    /(?<begin>\\begin\{[a-z]{1,20}\*?\})|(?<end>\\end\{[a-z]{1,20}\*?\})/,
    /(?<open>\\{1,2}[([])|(?<close>\\{1,2}[)\]])/,
    /(?<escaped>\\[^\n])/,
    /(?<dollars>\$\$)|(?<dollar>\$)|(?<backticks>`+)|(?<brace>\{)|(?<unbrace>\})/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gm',
);

function kindOf({ groups = {} }: RegExpMatchArray): Token['kind'] | undefined {
  const name = Object.keys(groups).find((key) => groups[key] !== undefined);
  if (name === 'begin') return 'open';
  if (name === 'end') return 'close';
  return name === 'escaped' ? undefined : (name as Token['kind']);
}
