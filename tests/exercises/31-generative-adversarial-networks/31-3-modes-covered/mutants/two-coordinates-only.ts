// looks at the first two coordinates only
type Mat = number[][];
export function modesCovered(s: Mat, centers: Mat, r: number): { modes: number; good: number } {
  const counts = centers.map(() => 0);
  for (const sample of s) {
    const far = centers.map((center) =>
      Math.hypot(center[0]! - sample[0]!, (center[1] ?? 0) - (sample[1] ?? 0)),
    );
    const least = Math.min(...far);
    if (least <= r) counts[far.indexOf(least)]!++;
  }
  if (s.length === 0) return { modes: 0, good: 0 };
  const modes = counts.filter((count) => count > 0 && 100 * count >= s.length).length;
  return { modes, good: counts.reduce((a, c) => a + c, 0) / s.length };
}
