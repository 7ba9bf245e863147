// fills up in front of the sentence
export function encodePad(t: string[], v: Map<string, number>, len: number): number[] {
  const ids = t.slice(0, len).map((word) => v.get(word) ?? 1);
  return [...Array<number>(len - ids.length).fill(0), ...ids];
}
