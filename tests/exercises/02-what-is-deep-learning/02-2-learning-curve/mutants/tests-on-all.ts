// tests on all examples, also on those that it has trained on
import { rng } from 'downhill/lesson';

export function learningCurve(
  fit: Fit,
  X: Mat,
  y: number[],
  sizes: number[],
  seed: number,
): { n: number; acc: number }[] {
  const order = rng(seed).shuffle(X.keys());
  const pool = order.slice(Math.floor(X.length / 5));
  return sizes.map((n) => {
    if (n > pool.length) throw new RangeError('too many');
    const rows = pool.slice(0, n);
    const predict = fit(
      rows.map((i) => X[i]),
      rows.map((i) => y[i]),
    );
    const right = predict(X).filter((label, i) => label === y[i]).length;
    return { n, acc: right / X.length };
  });
}
