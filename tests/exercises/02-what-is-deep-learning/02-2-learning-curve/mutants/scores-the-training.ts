// scores the examples that it has just trained on
import { rng } from 'downhill/lesson';

export function learningCurve(
  fit: Fit,
  X: Mat,
  y: number[],
  sizes: number[],
  seed: number,
): { n: number; acc: number }[] {
  const pool = rng(seed)
    .shuffle(X.keys())
    .slice(Math.floor(X.length / 5));
  return sizes.map((n) => {
    if (n > pool.length) throw new RangeError('too many');
    const rows = pool.slice(0, n);
    const predict = fit(
      rows.map((i) => X[i]),
      rows.map((i) => y[i]),
    );
    const right = predict(rows.map((i) => X[i])).filter((label, k) => label === y[rows[k]]).length;
    return { n, acc: right / n };
  });
}
