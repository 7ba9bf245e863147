import { hidden, same } from 'downhill/grading';

const shapes = [[26, 26, 32], [13, 13, 32], [11, 11, 64], [5, 5, 64], [3, 3, 64], [576], [64], [10]];
const learned = [320, 0, 18496, 0, 36928, 0, 36928, 650];

type Volume = { side: number; depth: number; values: Float64Array };
interface Drawn {
  turn: number;
  start: number;
  scale: number;
  pixels: number[];
}

/** Weights that both sides can write down: the i-th number of the w-th list. */
const weight = ({ turn, start, scale }: Drawn, w: number, i: number): number =>
  scale * Math.sin(start + turn * (i + 1) + 7 * w) * (w === 0 ? 2 : 1);

/** The network in plain loops: windows of three, ReLU, the largest of four. */
function convolved(input: Volume, filters: number, at: (w: number, i: number) => number, w: number): Volume {
  const side = input.side - 2;
  const values = new Float64Array(side * side * filters);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      for (let f = 0; f < filters; f++) {
        let sum = at(w + 1, f);
        for (let place = 0; place < 9; place++) {
          const [row, column] = [y + Math.floor(place / 3), x + (place % 3)];
          for (let c = 0; c < input.depth; c++) {
            const seen = input.values[(row * input.side + column) * input.depth + c]!;
            if (seen !== 0) sum += seen * at(w, (place * input.depth + c) * filters + f);
          }
        }
        values[(y * side + x) * filters + f] = Math.max(0, sum);
      }
    }
  }
  return { side, depth: filters, values };
}

function pooled({ side, depth, values }: Volume): Volume {
  const half = Math.floor(side / 2);
  const most = new Float64Array(half * half * depth);
  for (let y = 0; y < half; y++) {
    for (let x = 0; x < half; x++) {
      for (let c = 0; c < depth; c++) {
        const four = [0, 1, 2, 3].map(
          (i) => values[((2 * y + (i >> 1)) * side + 2 * x + (i & 1)) * depth + c]!,
        );
        most[(y * half + x) * depth + c] = Math.max(...four);
      }
    }
  }
  return { side: half, depth, values: most };
}

const sums = (x: ArrayLike<number>, units: number, at: (w: number, i: number) => number, w: number) =>
  Array.from({ length: units }, (_, j) => {
    let sum = at(w + 1, j);
    for (let i = 0; i < x.length; i++) sum += x[i]! * at(w, i * units + j);
    return sum;
  });

function answerOf(drawn: Drawn): number[] {
  const known = new Map<number, Float64Array>();
  const sizes = [288, 32, 18432, 64, 36864, 64, 36864, 64, 640, 10];
  for (const [w, size] of sizes.entries()) {
    known.set(
      w,
      Float64Array.from({ length: size }, (_, i) => Math.fround(weight(drawn, w, i))),
    );
  }
  const at = (w: number, i: number): number => known.get(w)![i]!;
  const picture = { side: 28, depth: 1, values: Float64Array.from(drawn.pixels) };
  const second = convolved(pooled(convolved(picture, 32, at, 0)), 64, at, 2);
  const third = convolved(pooled(second), 64, at, 4);
  const hidden = sums(third.values, 64, at, 6).map((z) => Math.max(0, z));
  const logits = sums(hidden, 10, at, 8);
  const top = Math.max(...logits);
  const powers = logits.map((z) => Math.exp(z - top));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((one) => one / total);
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'eight layers, and what each makes of the shape',
    points: 1,
    cases: 1,
    make: () => 0,
    probe: ({ buildSeedCnn }) => {
      const model = buildSeedCnn();
      const found = model.layers
        .filter((layer) => !/^Input/.test(layer.getClassName()))
        .map((layer) => (layer.outputShape as number[]).slice(1));
      model.dispose();
      return found;
    },
    verdict: (_, found) => same(found, shapes, { what: 'the shapes' }),
  }),

  check({
    name: 'how many numbers each layer learns',
    points: 1,
    cases: 1,
    make: () => 0,
    probe: ({ buildSeedCnn }) => {
      const model = buildSeedCnn();
      const found = model.layers
        .filter((layer) => !/^Input/.test(layer.getClassName()))
        .map((layer) => layer.countParams());
      model.dispose();
      return found;
    },
    verdict: (_, found) => same(found, learned, { what: 'the numbers' }),
  }),

  check({
    name: 'with given weights it answers as plain loops do',
    points: 3,
    cases: 3,
    make: (rng) => ({
      turn: 1.1 + rng(),
      start: 6 * rng(),
      scale: 0.12 + 0.03 * rng(),
      pixels: Array.from({ length: 784 }, () => (rng() < 0.3 ? Math.fround(rng()) : 0)),
    }),
    probe: ({ buildSeedCnn }, { turn, start, scale, pixels }, { tf }) => {
      const model = buildSeedCnn();
      const values = model.getWeights().map(({ shape, size }, w) =>
        tf.tensor(
          Float32Array.from(
            { length: size },
            (_, i) => scale * Math.sin(start + turn * (i + 1) + 7 * w) * (w === 0 ? 2 : 1),
          ),
          shape,
        ),
      );
      model.setWeights(values);
      const x = tf.tensor4d(pixels, [1, 28, 28, 1]);
      const y = model.predict(x) as import('@tensorflow/tfjs').Tensor;
      const found = Array.from(y.dataSync());
      tf.dispose([...values, x, y]);
      model.dispose();
      return found;
    },
    verdict: (drawn, found) => same(found, answerOf(drawn), { within: 1e-3, what: 'the probabilities' }),
  }),

  // Who gives the same model twice has one network where two are wanted.
  check({
    name: 'each call builds a model of its own',
    points: 1,
    cases: 3,
    make: (rng) => 1 + rng(),
    probe: ({ buildSeedCnn }, value, { tf }) => {
      const [one, other] = [buildSeedCnn(), buildSeedCnn()];
      const filled = one.getWeights().map(({ shape }) => tf.fill(shape, value));
      one.setWeights(filled);
      const largest = Math.max(...other.getWeights()[0]!.dataSync());
      const count = other.countParams();
      tf.dispose(filled);
      one.dispose();
      if (other !== one) other.dispose();
      return { count, untouched: largest < value - 0.5 };
    },
    verdict: (_, found) => same(found, { count: 93322, untouched: true }, { what: 'the second model' }),
  }),
]);
