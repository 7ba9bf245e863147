// compares the middles of brightness by columns only
export function registerShift(fixed: Mat, moving: Mat): { dx: number; dy: number } {
  const middle = (M: Mat) => {
    let [sum, all] = [0, 0];
    for (const row of M) row.forEach((v, x) => ([sum, all] = [sum + v * x, all + v]));
    return sum / all;
  };
  return { dx: middle(moving) - middle(fixed), dy: 0 };
}
