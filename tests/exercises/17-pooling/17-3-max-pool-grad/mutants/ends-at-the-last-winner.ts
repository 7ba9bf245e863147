// the list ends at the last winner
export function maxPoolGrad(dy: number[], argmax: number[], n: number): number[] {
  const dx: number[] = [];
  for (const [i, place] of argmax.entries()) dx[place] = (dx[place] ?? 0) + dy[i]!;
  return Array.from(dx.slice(0, n), (v) => v ?? 0);
}
