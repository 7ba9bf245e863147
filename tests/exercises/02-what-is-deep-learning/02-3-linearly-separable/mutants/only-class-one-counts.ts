// looks for a cut that has all of class 1 on its positive side, wherever class 0 lies
export function linearlySeparable(X: Mat, y: number[]): boolean {
  const ones = X.filter((_, i) => y[i] === 1);
  const zeros = X.filter((_, i) => y[i] === 0);
  return (
    !zeros.some((zero) => ones.some((one) => one.join() === zero.join())) && ones.length + zeros.length > 0
  );
}
