import { rng } from 'downhill/lesson';

/** How well `fit` does on examples kept aside, after n training examples, for each n of sizes. */
export function learningCurve(
  fit: Fit,
  X: Mat,
  y: number[],
  sizes: number[],
  seed: number,
): { n: number; acc: number }[] {
  const order = rng(seed).shuffle(X.keys());
  const held = Math.floor(X.length / 5);
  const [test, pool] = [order.slice(0, held), order.slice(held)];
  return sizes.map((n) => {
    if (n > pool.length)
      throw new RangeError(`Cannot train on ${n} examples: ${pool.length} are left to train on`);
    const rows = pool.slice(0, n);
    const predict = fit(
      rows.map((i) => X[i]),
      rows.map((i) => y[i]),
    );
    const right = predict(test.map((i) => X[i])).filter((label, k) => label === y[test[k]]).length;
    return { n, acc: right / test.length };
  });
}
