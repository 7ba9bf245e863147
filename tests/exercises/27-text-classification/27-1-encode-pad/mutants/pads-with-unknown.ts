// fills up with the number of the unknown word
export function encodePad(t: string[], v: Map<string, number>, len: number): number[] {
  return Array.from({ length: len }, (_, i) => v.get(t[i]!) ?? 1);
}
