/** A command of a notebook as KaTeX keeps it. */
export type Defined = string | { tokens: readonly unknown[] };

const most = 20_000; // signs that commands may become in a formula; KaTeX takes a third of a second for these

/**
 * How often the commands of a notebook may be put in for a formula: seldom where they are long, so that two
 * lines cannot become a million signs.
 */
export function expansions(tex: string, commands: Readonly<Record<string, Defined>>): number {
  let longest = longestGroup(tex);
  for (const command of Object.values(commands)) {
    longest = Math.max(longest, typeof command === 'string' ? command.length : command.tokens.length);
  }
  return Math.max(3, Math.min(1000, Math.floor(most / (longest + 1))));
}

/** Signs between the farthest braces that belong together: no command and no argument is longer. */
function longestGroup(tex: string): number {
  let longest = 0;
  let depth = 0;
  let start = 0;
  for (let at = 0; at < tex.length; at++) {
    if (tex[at] === '\\') at++;
    else if (tex[at] === '{' && depth++ === 0) start = at;
    else if (tex[at] === '}' && depth > 0 && --depth === 0) longest = Math.max(longest, at - start);
  }
  return depth > 0 ? tex.length : longest;
}
