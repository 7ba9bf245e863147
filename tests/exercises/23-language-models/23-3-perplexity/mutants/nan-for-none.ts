// no words give NaN instead of an error
export function perplexity(c: Counts, test: string[], alpha: number): number {
  let [surprise, places] = [0, 0];
  for (const word of test) {
    const text = `${'.'.repeat(c.n - 1)}${word}.`;
    for (let i = c.n - 1; i < text.length; i++) {
      const seen = c.next.get(text.slice(i - (c.n - 1), i)) ?? new Map<string, number>();
      const total = [...seen.values()].reduce((sum, count) => sum + count, 0);
      surprise -= Math.log(((seen.get(text[i]!) ?? 0) + alpha) / (total + alpha * c.alphabet.length));
      places++;
    }
  }
  return Math.exp(surprise / places);
}
