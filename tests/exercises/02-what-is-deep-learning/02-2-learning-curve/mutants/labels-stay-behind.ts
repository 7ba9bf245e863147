// shuffles the examples and leaves the labels where they were
import { rng } from 'downhill/lesson';

export function learningCurve(
  fit: Fit,
  X: Mat,
  y: number[],
  sizes: number[],
  seed: number,
): { n: number; acc: number }[] {
  const rows = rng(seed).shuffle(X);
  const held = Math.floor(X.length / 5);
  return sizes.map((n) => {
    if (n > X.length - held) throw new RangeError('too many');
    const predict = fit(rows.slice(held, held + n), y.slice(held, held + n));
    const right = predict(rows.slice(0, held)).filter((label, k) => label === y[k]).length;
    return { n, acc: right / held };
  });
}
