import { hidden, keepsInput, same } from 'downhill/grading';

type Mat = number[][];
type Random = { int(n: number): number };

/** Small whole numbers, none of them 0, whose products are exact. */
const matrix = (rng: Random, rows: number, columns: number): Mat =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => rng.int(9) - 4 || 5));
const size = (rng: Random) => 1 + rng.int(4);

function product(a: Mat, b: Mat): Mat {
  const result = a.map(() => b[0]!.map(() => 0));
  for (let k = 0; k < b.length; k++)
    for (let r = 0; r < a.length; r++)
      for (let c = 0; c < b[0]!.length; c++) result[r]![c]! += a[r]![k]! * b[k]![c]!;
  return result;
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'the product of two matrices',
    points: 1,
    make: (rng, index) => {
      const [n, k, m] = index === 0 ? [1, 1, 1] : index === 1 ? [2, 3, 4] : [size(rng), size(rng), size(rng)];
      return { a: matrix(rng, n!, k!), b: matrix(rng, k!, m!) };
    },
    probe: ({ multiply }, { a, b }) => multiply(a, b),
    verdict: ({ a, b }, found) => same(found, product(a, b), { what: 'the product' }),
  }),
  check({
    name: 'brackets make no difference, and the unit matrix changes nothing',
    points: 1,
    make: (rng) => {
      const [n, k, l, m] = [2 + rng.int(2), 1 + size(rng), size(rng), size(rng)];
      return { a: matrix(rng, n, k), b: matrix(rng, k, l), c: matrix(rng, l, m) };
    },
    probe: ({ multiply }, { a, b, c }) => {
      const unit = a.map((_, r) => a.map((__, s) => (r === s ? 1 : 0)));
      return {
        left: multiply(multiply(a, b), c),
        right: multiply(a, multiply(b, c)),
        unit: multiply(unit, a),
      };
    },
    verdict: ({ a, b, c }, found) => {
      const all = product(product(a, b), c);
      return same(found, { left: all, right: all, unit: a }, { what: 'the products' });
    },
  }),
  check({
    name: 'matrices that do not fit are refused, and those that do are multiplied',
    points: 1,
    make: (rng) => {
      const [n, k, m] = [1 + size(rng), 1 + size(rng), size(rng)];
      return { a: matrix(rng, n, k), b: matrix(rng, k, m), unfit: matrix(rng, k + 1 - 2 * rng.int(2), m) };
    },
    probe: ({ multiply }, { a, b, unfit }) => {
      const fits = multiply(a, b);
      try {
        return { fits, refused: multiply(a, unfit) === undefined };
      } catch {
        return { fits, refused: true };
      }
    },
    verdict: ({ a, b }, { fits, refused }) =>
      same(fits, product(a, b), { what: 'the product' }) ??
      (refused === true ? undefined : 'two matrices that do not fit were not refused'),
  }),
  keepsInput(1),
]);
