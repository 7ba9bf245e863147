// trains on fewer examples than were asked for, and says nothing
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
    const rows = pool.slice(0, n);
    const predict = fit(
      rows.map((i) => X[i]),
      rows.map((i) => y[i]),
    );
    const right = predict(test.map((i) => X[i])).filter((label, k) => label === y[test[k]]).length;
    return { n, acc: right / held };
  });
}
