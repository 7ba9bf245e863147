// gives the count of right answers, not their share
import { rng } from 'downhill/lesson';

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
    if (n > pool.length) throw new RangeError('too many');
    const rows = pool.slice(0, n);
    const predict = fit(
      rows.map((i) => X[i]),
      rows.map((i) => y[i]),
    );
    return { n, acc: predict(test.map((i) => X[i])).filter((label, k) => label === y[test[k]]).length };
  });
}
