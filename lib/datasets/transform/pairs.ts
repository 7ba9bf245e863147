/** Two tokens side by side. */
export type Pair = readonly [number, number];

export const pairText = ([first, second]: Pair): string => `${first} ${second}`;

/** All pairs of neighbours. */
export const pairsOf = (tokens: readonly number[]): Pair[] =>
  tokens.slice(1).map((second, i) => [tokens[i]!, second]);

/** The tokens with each occurrence of the pair, from the left, replaced by one token. */
export function merged(tokens: readonly number[], [first, second]: Pair, by: number): number[] {
  const made: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const found = tokens[i] === first && tokens[i + 1] === second;
    made.push(found ? by : tokens[i]!);
    if (found) i++;
  }
  return made;
}
