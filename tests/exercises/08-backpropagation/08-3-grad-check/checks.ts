import { hidden, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; normal(mean?: number, sd?: number): number };

/** f(x) = sum of c_i x_i^3 + k x_0 x_last: its slopes are known, and one-sided differences are not exact. */
interface Asked {
  c: number[];
  k: number;
  x: number[];
  g: number[];
  eps: number;
}

const trueSlopes = ({ c, k, x }: Omit<Asked, 'g' | 'eps'>): number[] =>
  x.map((xi, i) => {
    const last = x.length - 1;
    const crossed = last === 0 ? 2 * k * xi : i === 0 ? k * x[last]! : i === last ? k * x[0]! : 0;
    return 3 * c[i]! * xi ** 2 + crossed;
  });

function asked(rng: Random, length: number, eps = 1e-5): Asked {
  const c = Array.from({ length }, () => (rng() < 0.5 ? -1 : 1) * (0.5 + rng()));
  const x = Array.from({ length }, () => (rng() < 0.5 ? -1 : 1) * (0.7 + rng()));
  const k = rng.normal();
  return { c, k, x, g: trueSlopes({ c, k, x }), eps };
}

/** A second opinion: both-sided differences of that f are its slopes and c_i eps^2, worked out on paper. */
const errors = (one: Asked): number[] => {
  const exact = trueSlopes(one);
  return one.g.map((g, i) => {
    const n = exact[i]! + one.c[i]! * one.eps ** 2; // k x_0 x_last has no third derivative
    return Math.abs(g - n) / Math.max(1, Math.abs(g), Math.abs(n));
  });
};

const largest = (one: Asked): number => errors(one).reduce((most, error) => (error > most ? error : most), 0);

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'a right gradient has hardly any error, a steep one too',
    points: 1,
    make: (rng, index) => {
      const one = asked(rng, 1 + index);
      const steep = index % 2 ? 40 : 1;
      const c = one.c.map((ci) => ci * steep);
      return { ...one, c, g: trueSlopes({ ...one, c }) };
    },
    probe: ({ gradCheck }, { c, k, x, g }) => {
      const f = (v: number[]) => v.reduce((sum, one, i) => sum + c[i]! * one ** 3, k * v[0]! * v.at(-1)!);
      return gradCheck(f, g, x);
    },
    verdict: (_, error) =>
      typeof error !== 'number' || !(error >= 0)
        ? 'the error is no number from 0 on'
        : error < 2e-7
          ? undefined
          : `the error of a right gradient is ${error}, which is too much`,
  }),

  // One slope is wrong, too high or too low, each place in turn.
  check({
    name: 'one wrong slope is found wherever it stands, whether too high or too low',
    points: 1,
    make: (rng, index) => {
      const one = asked(rng, 2 + (index % 4));
      const at = index === 0 ? one.x.length - 1 : rng.int(one.x.length);
      const off = (index % 2 ? 1 : -1) * (0.1 + 3 * rng());
      return { ...one, g: one.g.map((gi, i) => (i === at ? gi + off : gi)) };
    },
    probe: ({ gradCheck }, { c, k, x, g }) => {
      const f = (v: number[]) => v.reduce((sum, one, i) => sum + c[i]! * one ** 3, k * v[0]! * v.at(-1)!);
      return gradCheck(f, g, x);
    },
    verdict: (one, error) => same(error, largest(one), { within: 1e-6, what: 'the error' }),
  }),

  // The slopes by turning themselves depend on eps: on both sides it is c eps^2, on one side much more.
  check({
    name: 'the numbers are turned to both sides, by eps',
    points: 1,
    make: (rng, index) => asked(rng, 1 + (index % 4), [0.5, 0.25, 0.1][index % 3]),
    probe: ({ gradCheck }, { c, k, x, g, eps }) => {
      const f = (v: number[]) => v.reduce((sum, one, i) => sum + c[i]! * one ** 3, k * v[0]! * v.at(-1)!);
      return gradCheck(f, g, x, eps);
    },
    verdict: (one, error) => same(error, largest(one), { within: 1e-6, what: 'the error' }),
  }),

  // f is told to count and to look: the same place each time, and x is to the last digit what it was.
  check({
    name: 'afterwards x and g are to the last digit what they were, and one number at a time is turned',
    points: 1,
    make: (rng, index) => {
      const one = asked(rng, 2 + (index % 4));
      const off = 0.5 + rng();
      return { ...one, g: one.g.map((gi) => gi + off) };
    },
    probe: ({ gradCheck }, { c, k, x, g }) => {
      const [kept, given] = [[...x], [...g]];
      let most = 0;
      const f = (v: number[]) => {
        most = Math.max(most, kept.filter((one, i) => one !== v[i]).length);
        return v.reduce((sum, one, i) => sum + c[i]! * one ** 3, k * v[0]! * v.at(-1)!);
      };
      const error = gradCheck(f, g, x);
      const same = kept.every((one, i) => Object.is(one, x[i])) && given.every((one, i) => Object.is(one, g[i]));
      return { error, same, most };
    },
    verdict: (one, found) =>
      same(found.error, largest(one), { within: 1e-6, what: 'the error' }) ??
      (found.same ? undefined : 'x or g is another list of numbers afterwards') ??
      (found.most <= 1 ? undefined : `${found.most} numbers of x were turned at once`),
  }),
]);
