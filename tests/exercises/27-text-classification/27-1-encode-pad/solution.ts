/** The numbers of the words: exactly len of them, 1 for the unknown, 0s behind. */
export function encodePad(t: string[], v: Map<string, number>, len: number): number[] {
  const ids = t.slice(0, len).map((word) => v.get(word) ?? 1);
  return [...ids, ...Array<number>(len - ids.length).fill(0)];
}
