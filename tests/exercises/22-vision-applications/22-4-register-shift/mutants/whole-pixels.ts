// stops at whole pixels
export function registerShift(fixed: Mat, moving: Mat): { dx: number; dy: number } {
  const [h, w] = [fixed.length, fixed[0]!.length];
  const off = (dx: number, dy: number): number => {
    let sum = 0;
    for (let y = 0; y < h; y++) {
      for (let x = 0; x < w; x++) sum += ((moving[y + dy]?.[x + dx] ?? 0) - fixed[y]![x]!) ** 2;
    }
    return sum;
  };
  let best = { dx: 0, dy: 0, off: Number.POSITIVE_INFINITY };
  for (let dy = -6; dy <= 6; dy++) {
    for (let dx = -6; dx <= 6; dx++) {
      const found = off(dx, dy);
      if (found < best.off) best = { dx, dy, off: found };
    }
  }
  const { dx, dy } = best;
  return {
    dx,
    dy,
  };
}
