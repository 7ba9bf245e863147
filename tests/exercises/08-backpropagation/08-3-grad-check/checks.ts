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
  const n = trueSlopes(one).map((slope, i) => slope + one.c[i]! * one.eps ** 2); // k x_0 x_last has no third derivative
  const steepest = [...one.g, ...n].reduce((most, slope) => Math.max(most, Math.abs(slope)), 0);
  return one.g.map((g, i) => {
    const far = Math.abs(g - n[i]!);
    return far === 0 ? 0 : far / Math.max(Math.abs(g), Math.abs(n[i]!), steepest / 1000);
  });
};

const largest = (one: Asked): number => errors(one).reduce((most, error) => (error > most ? error : most), 0);

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'a right gradient has hardly any error, whether steep or flat',
    points: 1,
    make: (rng, index) => {
      const one = asked(rng, 1 + index);
      const steep = [1, 40, 0.01][index % 3]!;
      const [c, k] = [one.c.map((ci) => ci * steep), one.k * steep];
      return { ...one, c, k, g: trueSlopes({ c, k, x: one.x }) };
    },
    probe: ({ gradCheck }, { c, k, x, g }) => {
      const f = (v: number[]) => v.reduce((sum, one, i) => sum + c[i]! * one ** 3, k * v[0]! * v.at(-1)!);
      return gradCheck(f, g, x);
    },
    verdict: (_, error) =>
      typeof error !== 'number' || !(error >= 0)
        ? 'the error is no number from 0 on'
        : error < 1e-6
          ? undefined
          : `the error of a right gradient is ${error}, which is too much`,
  }),

  // One slope is wrong, too high or too low or with the minus lost, and all are as flat or as steep as you like: f and
  // g times the same number have the same error. Now and then a slope is thousands of times flatter than the others.
  check({
    name: 'one wrong slope is found wherever it stands, too high or too low, on flat slopes as on steep ones',
    points: 1,
    cases: 12,
    make: (rng, index) => {
      const drawn = asked(rng, 3 + (index % 3));
      const at = index === 0 ? drawn.x.length - 1 : rng.int(drawn.x.length);
      const scale = [1, 0.01, 300, 1e-4][index % 4]!;
      const flat = index % 3 === 2 ? 1e-5 : 1;
      const c = drawn.c.map((ci, i) => scale * (i === at ? flat : 1) * ci);
      const k = flat === 1 ? scale * drawn.k : 0;
      const g = trueSlopes({ c, k, x: drawn.x });
      const off = (index % 2 ? 1 : -1) * (0.1 + 3 * rng());
      return {
        ...drawn,
        c,
        k,
        g: g.map((gi, i) => (i !== at ? gi : index % 4 === 1 ? -gi : gi + scale * flat * off)),
      };
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
    name: 'x and g stay to the last digit what they were, and no slopes at all, or none but 0, have no error',
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
      const level = gradCheck(() => 3, [0, 0], [1, 2]);
      const none = gradCheck(() => 3, [], []);
      const same =
        kept.every((one, i) => Object.is(one, x[i])) && given.every((one, i) => Object.is(one, g[i]));
      return { error, level, none, same, most };
    },
    verdict: (one, found) =>
      same(found.error, largest(one), { within: 1e-6, what: 'the error' }) ??
      same(found.level, 0, { what: 'the error of slopes that are all 0' }) ??
      same(found.none, 0, { what: 'the error for an empty list' }) ??
      (found.same ? undefined : 'x or g is another list of numbers afterwards') ??
      (found.most <= 1 ? undefined : `${found.most} numbers of x were turned at once`),
  }),
]);
