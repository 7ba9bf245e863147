// of a long sentence keeps the last words, not the first
export function encodePad(t: string[], v: Map<string, number>, len: number): number[] {
  const ids = t.slice(-len).map((word) => v.get(word) ?? 1);
  return [...ids, ...Array<number>(len - ids.length).fill(0)];
}
