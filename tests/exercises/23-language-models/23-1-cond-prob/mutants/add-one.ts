// always adds one, whatever alpha is
export function condProb(c: Counts, ctx: string, w: string, _alpha: number): number {
  const seen = c.next.get(ctx) ?? new Map<string, number>();
  const total = [...seen.values()].reduce((sum, count) => sum + count, 0);
  return ((seen.get(w) ?? 0) + 1) / (total + c.alphabet.length);
}
