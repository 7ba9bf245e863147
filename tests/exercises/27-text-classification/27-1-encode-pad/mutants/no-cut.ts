// leaves a long sentence as long as it is
export function encodePad(t: string[], v: Map<string, number>, len: number): number[] {
  const ids = t.map((word) => v.get(word) ?? 1);
  while (ids.length < len) ids.push(0);
  return ids;
}
