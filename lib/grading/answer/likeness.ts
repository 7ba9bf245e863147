/** How alike two texts are, from 0 to 1: the share of words and signs that they have in common. */
export function likeness(a: string, b: string): number {
  const [first, second] = [tokens(a), tokens(b)];
  if (first.length + second.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const token of first) counts.set(token, (counts.get(token) ?? 0) + 1);
  let common = 0;
  for (const token of second) {
    const left = counts.get(token) ?? 0;
    if (left > 0) common++;
    counts.set(token, left - 1);
  }
  return (2 * common) / (first.length + second.length);
}

const tokens = (text: string): string[] => text.slice(0, 20_000).match(/[\p{L}\p{N}_$]+|[^\s]/gu) ?? [];

/** A text without what does not matter: white space at the ends of lines, empty lines, lines of comment alone. */
export const plain = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map((line) => line.trimEnd())
    .filter((line) => line !== '' && !/^\s*\/\//.test(line))
    .join('\n');
