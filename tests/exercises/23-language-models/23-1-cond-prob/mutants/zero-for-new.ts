// a context that was never seen gives 0
export function condProb(c: Counts, ctx: string, w: string, alpha: number): number {
  const seen = c.next.get(ctx);
  if (!seen) return 0;
  const total = [...seen.values()].reduce((sum, count) => sum + count, 0);
  return ((seen.get(w) ?? 0) + alpha) / (total + alpha * c.alphabet.length);
}
