// gives the unknown word the number of the padding
export function encodePad(t: string[], v: Map<string, number>, len: number): number[] {
  const ids = t.slice(0, len).map((word) => v.get(word) ?? 0);
  return [...ids, ...Array<number>(len - ids.length).fill(0)];
}
