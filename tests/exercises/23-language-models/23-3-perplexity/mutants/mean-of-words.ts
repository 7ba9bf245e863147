// the mean of the perplexities of the words
export function perplexity(c: Counts, test: string[], alpha: number): number {
  if (test.length === 0) throw new RangeError('Cannot measure perplexity: there are no words');
  const each = test.map((word) => {
    const text = `${'.'.repeat(c.n - 1)}${word}.`;
    let surprise = 0;
    for (let i = c.n - 1; i < text.length; i++) {
      const seen = c.next.get(text.slice(i - (c.n - 1), i)) ?? new Map<string, number>();
      const total = [...seen.values()].reduce((sum, count) => sum + count, 0);
      surprise -= Math.log(((seen.get(text[i]!) ?? 0) + alpha) / (total + alpha * c.alphabet.length));
    }
    return Math.exp(surprise / (text.length - c.n + 1));
  });
  return each.reduce((sum, one) => sum + one, 0) / each.length;
}
