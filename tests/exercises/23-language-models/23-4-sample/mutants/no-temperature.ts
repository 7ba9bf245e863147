// leaves the temperature out
export function sample(c: Counts, rng: () => number, temperature: number, maxLen: number): string {
  const start = '.'.repeat(c.n - 1);
  let word = '';
  while (word.length < maxLen) {
    const seen = c.next.get((start + word).slice(word.length));
    if (!seen) break;
    const most = Math.max(...seen.values());
    const letters = [...c.alphabet];
    const odds = letters.map((w) => ((seen.get(w) ?? 0) / most) ** 1);
    let rest = rng() * odds.reduce((sum, one) => sum + one, 0);
    const letter = letters.find((_, i) => {
      rest -= odds[i]!;
      return rest < 0;
    });
    if (letter === undefined || letter === '.') break;
    word += letter;
  }
  return word;
}
