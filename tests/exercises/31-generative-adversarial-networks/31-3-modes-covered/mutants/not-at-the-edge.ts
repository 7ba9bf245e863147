// a sample exactly r away is not good
type Mat = number[][];
export function modesCovered(s: Mat, centers: Mat, r: number): { modes: number; good: number } {
  const counts = centers.map(() => 0);
  for (const sample of s) {
    const far = centers.map((center) => Math.hypot(...center.map((c, i) => c - sample[i]!)));
    const least = Math.min(...far);
    if (least < r) counts[far.indexOf(least)]!++;
  }
  if (s.length === 0) return { modes: 0, good: 0 };
  const modes = counts.filter((count) => count > 0 && 100 * count >= s.length).length;
  return { modes, good: counts.reduce((a, c) => a + c, 0) / s.length };
}
