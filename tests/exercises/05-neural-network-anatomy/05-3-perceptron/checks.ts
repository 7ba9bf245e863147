import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number };
type Answers = (1 | -1)[];
interface Given {
  X: number[][];
  y: Answers;
  epochs: number;
}

const whole = (rng: Random): number => rng.int(13) - 6;

/** Points with whole coordinates, on both sides of a line that keeps a distance from all of them. */
function parted(rng: Random, inputs = 1 + rng.int(4)): Given {
  const line = Array.from({ length: inputs }, () => whole(rng) || 1);
  const bias = whole(rng);
  const X: number[][] = [];
  const y: Answers = [];
  while (X.length < 6 + rng.int(10)) {
    const x = Array.from({ length: inputs }, () => whole(rng));
    const z = x.reduce((sum, value, i) => sum + value * line[i]!, bias);
    if (z === 0) continue;
    X.push(x);
    y.push(z > 0 ? 1 : -1);
  }
  return { X, y, epochs: 500 };
}

/** A second opinion: the weights and the bias in one list, in loops. */
function learned({ X, y, epochs }: Given) {
  const all = new Array<number>(X[0]!.length + 1).fill(0);
  const mistakes: number[] = [];
  while (mistakes.length < epochs && mistakes.at(-1) !== 0) {
    mistakes.push(0);
    for (let i = 0; i < X.length; i++) {
      const x = [...X[i]!, 1];
      let z = 0;
      for (let j = 0; j < x.length; j++) z += x[j]! * all[j]!;
      if (z > 0 === (y[i] === 1)) continue;
      mistakes[mistakes.length - 1]!++;
      for (let j = 0; j < x.length; j++) all[j]! += y[i]! * x[j]!;
    }
  }
  return { w: all.slice(0, -1), b: all.at(-1)!, mistakes };
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'points that a line can part, of one to four inputs: the neuron, and the mistakes of each epoch',
    points: 2,
    make: (rng) => parted(rng),
    probe: ({ perceptron }, { X, y, epochs }) => perceptron(X, y, epochs),
    verdict: (given, found) => same(found, learned(given)),
  }),

  check({
    name: 'it takes no more epochs than it may, also where no line parts the points',
    points: 1,
    make: (rng, index): Given => {
      const epochs = index === 0 ? 1 : 1 + rng.int(12);
      if (index % 2) return { ...parted(rng, 3), epochs: 1 + (epochs % 3) };
      // The corners of a rectangle, crosswise.
      const [left, low] = [whole(rng), whole(rng)];
      const [right, high] = [left + 1 + rng.int(4), low + 1 + rng.int(4)];
      return {
        X: [
          [left, low],
          [left, high],
          [right, low],
          [right, high],
        ],
        y: [-1, 1, 1, -1],
        epochs,
      };
    },
    probe: ({ perceptron }, { X, y, epochs }) => perceptron(X, y, epochs),
    verdict: (given, found) => same(found, learned(given)),
  }),

  // Only the names of the inputs are others, so only the order of the weights is; and told twice is not learned twice.
  check({
    name: 'with its inputs in reverse order the weights are in reverse order, and a second call begins anew',
    points: 2,
    make: (rng) => parted(rng, 2 + rng.int(3)),
    probe: ({ perceptron }, { X, y, epochs }) => ({
      once: perceptron(X, y, epochs),
      turned: perceptron(
        X.map((x) => x.slice().reverse()),
        y,
        epochs,
      ),
      again: perceptron(X, y, epochs),
    }),
    verdict: (given, found) => {
      const once = learned(given);
      const turned = { ...once, w: once.w.slice().reverse() };
      return same(found, { once, turned, again: once });
    },
  }),

  keepsInput(1),
]);
