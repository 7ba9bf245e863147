// puts the imaginary sightings into the counts that it was given
export function condProb(c: Counts, ctx: string, w: string, alpha: number): number {
  const seen = c.next.get(ctx) ?? new Map<string, number>();
  for (const letter of c.alphabet) seen.set(letter, (seen.get(letter) ?? 0) + alpha);
  const total = [...seen.values()].reduce((sum, count) => sum + count, 0);
  return seen.get(w)! / total;
}
