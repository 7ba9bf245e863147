/** The most that is read as code: answers have under 3 kB. */
const mostCharacters = 20_000;

// The parser calls itself for each level of nesting and takes the whole process with it where the stack ends: at
// 2000 to 6000 levels, seen with 16 kinds of nesting. No text nests deeper than it has words that open a level,
// so counting them is enough, and nobody need tell a bracket in a text from one in code. Ours have 2 a line.
const opens =
  /[[({<:=?]|\b(?:if|else|for|while|do|with|keyof|infer|readonly|unique|asserts|is|typeof|new)\b/g;
const mostOpened = 1500;

/** Why a text is not even given to the parser, in words that follow its name; undefined when it may be. */
export function unreadable(text: string): string | undefined {
  if (text.length > mostCharacters) return `has ${text.length} characters, the most is ${mostCharacters}`;
  const opened = text.match(opens)?.length ?? 0;
  return opened > mostOpened
    ? `has ${opened} brackets and other openings, the most is ${mostOpened}`
    : undefined;
}
