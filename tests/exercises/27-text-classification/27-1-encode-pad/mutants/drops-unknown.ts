// leaves unknown words out, so that the others move up
export function encodePad(t: string[], v: Map<string, number>, len: number): number[] {
  const ids = t.filter((word) => v.has(word)).map((word) => v.get(word)!);
  return Array.from({ length: len }, (_, i) => ids[i] ?? 0);
}
