// multiplies probabilities, which are 0 after some hundred steps
export function ctcLoss(logp: Mat, target: number[], blank: number): number {
  const places = [blank, ...target.flatMap((token) => [token, blank])];
  let alpha: number[] = places.map((_, s) => (s === 0 ? 1 : 0));
  for (const row of logp) {
    const before = alpha;
    alpha = places.map((token, s) => {
      const may = s >= 2 && token !== blank && token !== places[s - 2];
      const ways = before[s]! + (before[s - 1] ?? 0) + (may ? before[s - 2]! : 0);
      return ways * Math.exp(row[token]!);
    });
  }
  return -Math.log(alpha.at(-1)! + (target.length > 0 ? alpha.at(-2)! : 0));
}
