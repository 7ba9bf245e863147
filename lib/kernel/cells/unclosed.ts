/** The bracket that was opened and not closed, or closed by one of another kind: in words, with its line. */
export function unclosed(source: string): string | undefined {
  const open: { bracket: string; line: number }[] = [];
  let line = 1;
  for (const [token] of source.matchAll(tokens)) {
    if (token === '\n') line++;
    else if (token.length > 1) line += token.split('\n').length - 1;
    else if (token in pairs) open.push({ bracket: token, line });
    else {
      const last = open.pop();
      if (!last) return `the ${token} in line ${line} closes nothing`;
      if (pairs[last.bracket] !== token)
        return `the ${last.bracket} of line ${last.line} is not closed before the ${token} in line ${line}`;
    }
  }
  const last = open.at(-1);
  return last && `the ${last.bracket} of line ${last.line} is not closed`;
}

const pairs: Record<string, string> = { '(': ')', '[': ']', '{': '}' };

// Comments and texts are stepped over whole: a bracket in them is none.
const tokens =
  /\/\/.*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`|[()[\]{}\n]/g;
