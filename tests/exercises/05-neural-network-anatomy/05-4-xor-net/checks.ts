import { hidden, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number };
interface Layer {
  w: number[][];
  b: number[];
  f: string;
}

const half = (rng: Random): number => (rng.int(41) - 20) / 2;

const isList = (value: unknown): value is unknown[] => Array.isArray(value);
const areNumbers = (value: unknown, length: number): boolean =>
  isList(value) &&
  value.length === length &&
  value.every((one) => typeof one === 'number' && Number.isFinite(one));

/** What is wrong with the form of a network, or undefined. */
function formless(net: unknown): string | undefined {
  if (!isList(net) || net.length !== 2) return 'the network is not a list of two layers';
  const [inside, outside] = net as Partial<Layer>[];
  const units = isList(inside?.b) ? inside.b.length : 0;
  if (units < 1 || units > 2) return `the hidden layer has ${units} biases, which is not one or two`;
  if (inside?.f !== 'relu') return 'the hidden layer is not of relu units';
  if (outside?.f !== 'linear') return 'the output layer is not linear';
  const rows = (w: unknown, count: number, columns: number) =>
    isList(w) && w.length === count && w.every((row) => areNumbers(row, columns));
  if (!areNumbers(inside.b, units) || !rows(inside.w, 2, units))
    return 'the hidden layer does not fit two inputs';
  if (!areNumbers(outside.b, 1) || !rows(outside.w, units, 1))
    return 'the output layer does not fit the hidden one';
  return undefined;
}

/** The answers at 00, 01, 10 and 11, worked out here and not by the learner. */
function answers(net: Layer[]): number[] {
  const [inside, outside] = net as [Layer, Layer];
  return [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ].map((x) => {
    let y = outside.b[0]!;
    for (let j = 0; j < inside.b.length; j++) {
      const z = inside.b[j]! + x[0]! * inside.w[0]![j]! + x[1]! * inside.w[1]![j]!;
      y += Math.max(0, z) * outside.w[j]![0]!;
    }
    return y;
  });
}

const judged = (net: unknown, low: number, high: number): string | undefined =>
  formless(net) ??
  same(answers(net as Layer[]), [low, high, high, low], { within: 1e-9, what: 'the four answers' });

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'a network of the right form that answers 0, 1, 1, 0',
    points: 1,
    cases: 1,
    make: () => ({ low: 0, high: 1 }),
    probe: ({ xorNet }, { low, high }) => xorNet(low, high) as unknown,
    verdict: ({ low, high }, net) => judged(net, low, high),
  }),

  check({
    name: 'any two numbers, below zero and the greater one first, too',
    points: 2,
    make: (rng, index) => {
      const low = half(rng);
      return { low, high: index === 0 ? low - 3 : half(rng) };
    },
    probe: ({ xorNet }, { low, high }) => xorNet(low, high) as unknown,
    verdict: ({ low, high }, net) => judged(net, low, high),
  }),

  check({
    name: 'the two numbers exchanged, and both moved by the same amount',
    points: 2,
    make: (rng) => ({ low: half(rng), high: half(rng), by: 1 + rng.int(9) }),
    probe: ({ xorNet }, { low, high, by }) => ({
      exchanged: xorNet(high, low) as unknown,
      moved: xorNet(low + by, high + by) as unknown,
    }),
    verdict: ({ low, high, by }, { exchanged, moved }) =>
      judged(exchanged, high, low) ?? judged(moved, low + by, high + by),
  }),
]);
