// deals the cards anew for each size: another test set, and subsets that are not nested
import { rng } from 'downhill/lesson';

export function learningCurve(
  fit: Fit,
  X: Mat,
  y: number[],
  sizes: number[],
  seed: number,
): { n: number; acc: number }[] {
  const random = rng(seed);
  const held = Math.floor(X.length / 5);
  return sizes.map((n) => {
    const order = random.shuffle(X.keys());
    const [test, pool] = [order.slice(0, held), order.slice(held)];
    if (n > pool.length) throw new RangeError('too many');
    const rows = pool.slice(0, n);
    const predict = fit(
      rows.map((i) => X[i]),
      rows.map((i) => y[i]),
    );
    const right = predict(test.map((i) => X[i])).filter((label, k) => label === y[test[k]]).length;
    return { n, acc: right / held };
  });
}
