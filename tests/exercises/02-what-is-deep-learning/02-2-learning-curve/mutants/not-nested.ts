// keeps one test set, but draws the training examples of each size anew
import { rng } from 'downhill/lesson';

export function learningCurve(
  fit: Fit,
  X: Mat,
  y: number[],
  sizes: number[],
  seed: number,
): { n: number; acc: number }[] {
  const random = rng(seed);
  const order = random.shuffle(X.keys());
  const held = Math.floor(X.length / 5);
  const [test, pool] = [order.slice(0, held), order.slice(held)];
  return sizes.map((n) => {
    if (n > pool.length) throw new RangeError('too many');
    const rows = random.shuffle(pool).slice(0, n);
    const predict = fit(
      rows.map((i) => X[i]),
      rows.map((i) => y[i]),
    );
    const right = predict(test.map((i) => X[i])).filter((label, k) => label === y[test[k]]).length;
    return { n, acc: right / held };
  });
}
