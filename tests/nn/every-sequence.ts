/** All sequences of so many tokens below `count`. */
export function everySequence(length: number, count: number): number[][] {
  if (length === 0) return [[]];
  return everySequence(length - 1, count).flatMap((rest) =>
    Array.from({ length: count }, (_, token) => [...rest, token]),
  );
}
