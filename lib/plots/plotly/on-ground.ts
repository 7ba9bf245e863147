import type { Numbers, SurfaceMark } from '../marks.ts';

/** The height of a surface at a place, straight between the four grid points around it; NaN outside. */
export function heightAt({ x, y, z }: SurfaceMark, atX: number, atY: number): number {
  const [column, right] = between(x, atX);
  const [row, up] = between(y, atY);
  const height = (down: number, across: number) => z[(row + down) * x.length + column + across]!;
  const mix = (from: number, to: number, share: number) => (share === 0 ? from : from + (to - from) * share);
  return mix(mix(height(0, 0), height(0, 1), right), mix(height(1, 0), height(1, 1), right), up);
}

/** A line with more points on its way, so that it follows the ground instead of cutting through it. */
export function closer(x: Numbers, y: Numbers, steps = 8): { x: number[]; y: number[] } {
  const close = (list: Numbers) =>
    Array.from(list).flatMap((value, i) => {
      const next = list[i + 1];
      if (next === undefined) return [value];
      return Array.from({ length: steps }, (_, step) => value + ((next - value) * step) / steps);
    });
  return { x: close(x), y: close(y) };
}

// The grid line before a value, and how far on the way to the next one it is.
function between(grid: Numbers, value: number): [number, number] {
  for (let i = 0; i + 1 < grid.length; i++) {
    const share = (value - grid[i]!) / (grid[i + 1]! - grid[i]!);
    if (share >= 0 && share <= 1) return [i, share];
  }
  return grid.length === 1 && value === grid[0] ? [0, 0] : [0, Number.NaN];
}
