// takes for V the number of letters that were seen after this context
export function condProb(c: Counts, ctx: string, w: string, alpha: number): number {
  const seen = c.next.get(ctx) ?? new Map<string, number>();
  const total = [...seen.values()].reduce((sum, count) => sum + count, 0);
  return ((seen.get(w) ?? 0) + alpha) / (total + alpha * Math.max(1, seen.size));
}
