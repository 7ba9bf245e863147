import { hidden, keepsInput, same } from 'downhill/grading';

type Mat = number[][];
type Random = {
  (): number;
  int(n: number): number;
  normal(mean?: number, sd?: number): number;
  shuffle<T>(items: Iterable<T>): T[];
};
interface Case {
  X: Mat;
  dY: Mat;
  gamma: number[];
  beta: number[];
  eps: number;
  c: { XHat: Mat; sd: number[]; gamma: number[] };
}

const average = (v: number[]): number => v.reduce((a, b) => a + b, 0) / v.length;

function forward(X: Mat, { gamma, beta, eps }: Pick<Case, 'gamma' | 'beta' | 'eps'>) {
  const mean = gamma.map((_, j) => average(X.map((x) => x[j]!)));
  const sd = mean.map((m, j) => Math.sqrt(average(X.map((x) => (x[j]! - m) ** 2)) + eps));
  const XHat = X.map((x) => x.map((one, j) => (one - mean[j]!) / sd[j]!));
  return { Y: XHat.map((x) => x.map((one, j) => gamma[j]! * one + beta[j]!)), XHat, sd };
}

function drawn(rng: Random, n: number, d = 1 + rng.int(4)): Case {
  const table = (sd: number): Mat =>
    Array.from({ length: n }, () => Array.from({ length: d }, () => rng.normal(0, sd)));
  const [X, dY] = [table(2), table(1)];
  const way = {
    gamma: Array.from({ length: d }, () => rng.normal(0, 2)),
    beta: Array.from({ length: d }, () => rng.normal()),
    eps: 0.01 + 0.3 * rng(),
  };
  const { XHat, sd } = forward(X, way);
  return { X, dY, ...way, c: { XHat, sd, gamma: way.gamma } };
}

/** A second opinion that knows no rule: what the loss, the sum of dY times Y, does when one number is nudged. */
function nudged({ X, dY, gamma, beta, eps }: Case) {
  const loss = () => {
    const { Y } = forward(X, { gamma, beta, eps });
    return Y.reduce((sum, y, i) => y.reduce((total, one, j) => total + one * dY[i]![j]!, sum), 0);
  };
  const slope = (list: number[], i: number): number => {
    const was = list[i]!;
    const [more, less] = [was + 1e-5, was - 1e-5].map((value) => {
      list[i] = value;
      return loss();
    });
    list[i] = was;
    return (more! - less!) / 2e-5;
  };
  return {
    dX: X.map((x) => x.map((_, j) => slope(x, j))),
    dGamma: gamma.map((_, j) => slope(gamma, j)),
    dBeta: beta.map((_, j) => slope(beta, j)),
  };
}

/** Nudging writes into what it is given, and puts it back; a copy keeps the case clean all the same. */
const copied = (one: Case): Case => structuredClone({ ...one });
const near = { within: 1e-5 };

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'dGamma and dBeta of batches of many sizes',
    points: 2,
    make: (rng, index) => drawn(rng, index === 0 ? 1 : 2 + rng.int(9)),
    probe: ({ batchNormBackward }, { dY, c }) => {
      const { dGamma, dBeta } = batchNormBackward(dY, c);
      return { dGamma, dBeta };
    },
    verdict: (one, found) => {
      const { dGamma, dBeta } = nudged(copied(one));
      return same(found, { dGamma, dBeta }, { ...near, what: 'the answer' });
    },
  }),

  check({
    name: 'dX of batches of many sizes',
    points: 2,
    make: (rng, index) => drawn(rng, index === 0 ? 1 : 2 + rng.int(9)),
    probe: ({ batchNormBackward }, { dY, c }) => batchNormBackward(dY, c).dX,
    verdict: (one, dX) => same(dX, nudged(copied(one)).dX, { ...near, what: 'dX' }),
  }),

  // The norm undoes shifts and stretches, so adding either to what is asked moves no gradient below.
  check({
    name: 'a shift and a stretch of what is asked are in vain where eps is tiny',
    points: 2,
    make: (rng) => {
      const one = { ...drawn(rng, 3 + rng.int(6)), eps: 1e-12 };
      const { XHat, sd } = forward(one.X, one);
      const more = one.gamma.map(() => ({ shift: rng.normal(0, 2), stretch: rng.normal(0, 2) }));
      const asked = one.dY.map((dy, i) =>
        dy.map((v, j) => v + more[j]!.shift + more[j]!.stretch * XHat[i]![j]!),
      );
      return { ...one, c: { XHat, sd, gamma: one.gamma }, asked };
    },
    probe: ({ batchNormBackward: f }, { dY, asked, c }) => ({ plain: f(dY, c).dX, more: f(asked, c).dX }),
    verdict: (one, { plain, more }) =>
      same(plain, nudged(copied(one)).dX, { within: 1e-4, what: 'dX' }) ??
      same(more, plain, { within: 1e-8, what: 'dX with a shift and a stretch added to dY' }),
  }),

  check({
    name: 'what is asked counts in proportion, and examples in another order give gradients in that order',
    points: 1,
    make: (rng) => {
      const one = drawn(rng, 3 + rng.int(5));
      return { ...one, factor: 1 + 3 * rng(), order: rng.shuffle(one.X.keys()) };
    },
    probe: ({ batchNormBackward: f }, { dY, c, factor, order }) => ({
      times: f(
        dY.map((dy) => dy.map((v) => factor * v)),
        c,
      ).dX,
      turned: f(
        order.map((i) => dY[i]!),
        { ...c, XHat: order.map((i) => c.XHat[i]!) },
      ).dX,
    }),
    verdict: (one, found) => {
      const { dX } = nudged(copied(one));
      const times = dX.map((dx) => dx.map((v) => one.factor * v));
      return same(found, { times, turned: one.order.map((i) => dX[i]!) }, { ...near, what: 'dX' });
    },
  }),

  keepsInput(1),
]);
