// takes token 0 for the blank
export function ctcLoss(logp: Mat, target: number[], blank: number): number {
  const logAdd = (a: number, b: number): number => {
    const most = Math.max(a, b);
    return most === -Infinity ? most : most + Math.log1p(Math.exp(Math.min(a, b) - most));
  };
  const places = [0, ...target.flatMap((token) => [token, 0])];
  const may = places.map((token, s) => s >= 2 && token !== 0 && token !== places[s - 2]);
  let alpha = places.map((_, s) => (s === 0 ? 0 : -Infinity)); // before the first step
  for (const row of logp) {
    const before = alpha;
    alpha = places.map((token, s) => {
      let ways = logAdd(before[s]!, before[s - 1] ?? -Infinity);
      if (may[s]) ways = logAdd(ways, before[s - 2]!);
      return ways + row[token]!;
    });
  }
  return -logAdd(alpha.at(-1)!, target.length > 0 ? alpha.at(-2)! : -Infinity);
}
