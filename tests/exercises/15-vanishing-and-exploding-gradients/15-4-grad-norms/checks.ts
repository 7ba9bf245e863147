import { hidden, leaksNothing, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; normal(mean?: number, sd?: number): number };
type Mat = number[][];
interface Net {
  kernels: Mat[];
  biases: number[][];
  x: Mat;
  y: Mat;
}

const table = (rng: Random, rows: number, columns: number, sd = 1): Mat =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => rng.normal(0, sd)));

function net(rng: Random, layers: number): Net {
  const widths = Array.from({ length: layers + 1 }, () => 2 + rng.int(3));
  const examples = 2 + rng.int(4);
  const classes = widths.at(-1)!;
  const y = Array.from({ length: examples }, () => {
    const right = rng.int(classes);
    return Array.from({ length: classes }, (_, k) => Number(k === right));
  });
  const shapes = widths.slice(1).map((units, i) => [widths[i]!, units] as const);
  return {
    kernels: shapes.map(([inputs, units]) => table(rng, inputs, units, 0.8)),
    biases: shapes.map(([, units]) => Array.from({ length: units }, () => rng.normal(0, 0.3))),
    x: table(rng, examples, widths[0]!),
    y,
  };
}

/** The loss in plain numbers. */
function lossOf({ kernels, biases, x, y }: Net): number {
  let sum = 0;
  for (const [e, example] of x.entries()) {
    let h = example;
    for (const [l, W] of kernels.entries()) {
      const z = biases[l]!.map((b, j) => h.reduce((total, one, i) => total + one * W[i]![j]!, b));
      h = l < kernels.length - 1 ? z.map(Math.tanh) : z;
    }
    const top = Math.max(...h);
    const logSum = top + Math.log(h.reduce((total, one) => total + Math.exp(one - top), 0));
    sum += logSum - h.reduce((total, one, k) => total + one * y[e]![k]!, 0);
  }
  return sum / x.length;
}

/** A second opinion without any derivative: small differences of the loss, weight by weight. */
function normsOf(one: Net): number[] {
  const step = 1e-5;
  return one.kernels.map((W) => {
    let squares = 0;
    for (const line of W) {
      for (let j = 0; j < line.length; j++) {
        const was = line[j]!;
        line[j] = was + step;
        const above = lossOf(one);
        line[j] = was - step;
        const below = lossOf(one);
        line[j] = was;
        squares += ((above - below) / (2 * step)) ** 2;
      }
    }
    return Math.sqrt(squares);
  });
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'one layer alone',
    points: 1,
    cases: 4,
    make: (rng) => net(rng, 1),
    probe: ({ gradNorms }, { kernels, biases, x, y }, { tf }) => {
      const layer = tf.layers.dense({
        units: biases[0]!.length,
        inputShape: [x[0]!.length],
        activation: 'softmax',
      });
      const model = tf.sequential({ layers: [layer] });
      const values = [tf.tensor2d(kernels[0]!), tf.tensor1d(biases[0]!)];
      model.setWeights(values);
      const [X, Y] = [tf.tensor2d(x), tf.tensor2d(y)];
      const norms = gradNorms(model, X, Y);
      tf.dispose([...values, X, Y]);
      model.dispose();
      return norms;
    },
    verdict: (one, norms) => same(norms, normsOf(one), { within: 2e-4, what: 'the norms' }),
  }),

  check({
    name: 'several layers, from the first to the last',
    points: 2,
    cases: 5,
    make: (rng, index) => net(rng, 2 + (index % 3)),
    probe: ({ gradNorms }, { kernels, biases, x, y }, { tf }) => {
      const layers = biases.map((bias, i) =>
        tf.layers.dense({
          units: bias.length,
          inputShape: [kernels[i]!.length],
          activation: i < biases.length - 1 ? 'tanh' : 'softmax',
        }),
      );
      const model = tf.sequential({ layers });
      const values = kernels.flatMap((W, i) => [tf.tensor(W), tf.tensor(biases[i]!)]);
      model.setWeights(values);
      const [X, Y] = [tf.tensor2d(x), tf.tensor2d(y)];
      const norms = gradNorms(model, X, Y);
      tf.dispose([...values, X, Y]);
      model.dispose();
      return norms;
    },
    verdict: (one, norms) => same(norms, normsOf(one), { within: 2e-4, what: 'the norms' }),
  }),

  // The mean does not change when every example comes twice, and the model is the same after being listened to.
  check({
    name: 'every example twice gives the same, and so does listening again',
    points: 2,
    cases: 4,
    make: (rng) => net(rng, 2),
    probe: ({ gradNorms }, { kernels, biases, x, y }, { tf }) => {
      const layers = biases.map((bias, i) =>
        tf.layers.dense({
          units: bias.length,
          inputShape: [kernels[i]!.length],
          activation: i < biases.length - 1 ? 'tanh' : 'softmax',
        }),
      );
      const model = tf.sequential({ layers });
      const values = kernels.flatMap((W, i) => [tf.tensor(W), tf.tensor(biases[i]!)]);
      model.setWeights(values);
      const data = [tf.tensor2d(x), tf.tensor2d(y), tf.tensor2d([...x, ...x]), tf.tensor2d([...y, ...y])];
      const once = gradNorms(model, data[0]!, data[1]!);
      const twice = gradNorms(model, data[2]!, data[3]!);
      const again = gradNorms(model, data[0]!, data[1]!);
      tf.dispose([...values, ...data]);
      model.dispose();
      return { once, twice, again };
    },
    verdict: (one, found) => {
      const wanted = normsOf(one);
      return same(found, { once: wanted, twice: wanted, again: wanted }, { within: 2e-4, what: 'the norms' });
    },
  }),

  leaksNothing(1),
]);
