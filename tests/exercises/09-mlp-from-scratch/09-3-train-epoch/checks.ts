import { hidden, keepsInput, same } from 'downhill/grading';
import { matOf, mlpBackward } from 'downhill/nn';

type Random = { (): number; int(n: number): number; normal(): number };
interface Layer {
  W: Float32Array;
  b: Float32Array;
  din: number;
  dout: number;
}
interface Epoch {
  net: Layer[];
  X: Float32Array;
  y: Uint8Array;
  lr: number;
  bs: number;
  seed: number;
}

/** A net of three layers, and examples of three classes that lie in three places. */
function epoch(rng: Random, { bs, lr, n = 13 + rng.int(8) }: { bs: number; lr: number; n?: number }): Epoch {
  const sizes = [3 + rng.int(3), 5 + rng.int(3), 4, 3];
  const net = sizes.slice(1).map((dout, l) => {
    const din = sizes[l]!;
    const W = Float32Array.from({ length: din * dout }, () => rng.normal() / Math.sqrt(din / 2));
    return { W, b: Float32Array.from({ length: dout }, () => 0.1 * rng.normal()), din, dout };
  });
  const y = Uint8Array.from({ length: n }, () => rng.int(3));
  const d = sizes[0]!;
  const X = Float32Array.from(
    { length: n * d },
    (_, at) => rng.normal() + 2 * Number(y[Math.floor(at / d)] === at % d),
  );
  return { net, X, y, lr, bs, seed: 1 + rng.int(1e6) };
}

/** Whether no hidden neuron is so close to its bend, at any example, that a tiny step could take it over. */
function calm({ net, X, y }: Epoch): boolean {
  const d = net[0]!.din;
  return Array.from(y).every((_, at) => {
    let a = Array.from(X.slice(at * d, (at + 1) * d));
    return net.slice(0, -1).every(({ W, b, dout }) => {
      const z = Array.from(b, (start, j) => a.reduce((sum, v, k) => sum + v * W[k * dout + j]!, start));
      a = z.map((v) => Math.max(0, v));
      return z.every((v) => Math.abs(v) > 2e-3);
    });
  });
}

/** What make gives, drawn again until it is calm. */
function calmly(make: () => Epoch): Epoch {
  for (;;) {
    const made = make();
    if (calm(made)) return made;
  }
}

const mats = (net: Layer[]) => ({
  layers: net.map(({ W, b, din, dout }) => ({ w: matOf(W, [din, dout]), b: [...b] })),
});

/** A second opinion in 64 bits: the loss of all examples, and the weights after one step on them. */
function wholeStep({ net, X, y, lr }: Epoch): { loss: number; weights: number[][] } {
  const before = mats(net);
  const { loss, gradients } = mlpBackward(matOf(X, [y.length, net[0]!.din]), y, before);
  const weights = before.layers.map(({ w }, l) =>
    w.flatMap((row, k) => row.map((one, j) => one - lr * gradients.layers[l]!.w[k]![j]!)),
  );
  return { loss, weights };
}

const lossAt = ({ net, X, y }: Epoch, weights: ArrayLike<number>[], biases: ArrayLike<number>[]): number =>
  wholeStep({
    net: net.map((layer, l) => ({
      ...layer,
      W: Float32Array.from(weights[l]!),
      b: Float32Array.from(biases[l]!),
    })),
    X,
    y,
    lr: 0,
    bs: 1,
    seed: 1,
  }).loss;

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'one batch of all examples is one step on the whole',
    points: 2,
    make: (rng) => {
      const made = epoch(rng, { bs: 1, lr: 0.05 + 0.2 * rng() });
      return { ...made, bs: made.y.length };
    },
    probe: ({ trainEpoch }, { net, X, y, lr, bs, seed }) => {
      let state = seed;
      const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
      const p = net.map((layer) => ({ ...layer, W: layer.W.slice(), b: layer.b.slice() }));
      const loss = trainEpoch(p, X, y, lr, bs, random);
      return { loss, weights: p.map(({ W }) => W) };
    },
    verdict: (input, found) => same(found, wholeStep(input), { within: 1e-4, anyList: true }),
  }),

  check({
    name: 'with a learning rate of 0 each example counts once, whatever the batch size',
    points: 2,
    make: (rng, index) => epoch(rng, { bs: [1, 4, 5, 7, 50][index % 5]!, lr: 0 }),
    probe: ({ trainEpoch }, { net, X, y, lr, bs, seed }) => {
      let state = seed;
      const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
      const p = net.map((layer) => ({ ...layer, W: layer.W.slice(), b: layer.b.slice() }));
      const loss = trainEpoch(p, X, y, lr, bs, random);
      return { loss, weights: p.map(({ W }) => W) };
    },
    verdict: (input, found) => same(found, wholeStep(input), { within: 1e-4, anyList: true }),
  }),

  // To first order small steps add up: n / bs of them, each the mean of its batch, in whatever order. The steps are so
  // small that no ReLU turns on the way, and large enough beside what a weight of 32 bits is rounded by.
  check({
    name: 'small steps on all batches add up to what all examples want',
    points: 1,
    make: (rng) => {
      const bs = 2 + rng.int(3);
      return calmly(() => epoch(rng, { bs, lr: 2e-5, n: bs * (4 + rng.int(4)) }));
    },
    probe: ({ trainEpoch }, { net, X, y, lr, bs, seed }) => {
      let state = seed;
      const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
      const p = net.map((layer) => ({ ...layer, W: layer.W.slice(), b: layer.b.slice() }));
      trainEpoch(p, X, y, lr, bs, random);
      const steps = y.length / bs;
      const slopes = p.map(({ W }, l) => Array.from(W, (w, i) => (net[l]!.W[i]! - w) / (lr * steps)));
      return { slopes };
    },
    verdict: (input, found) => {
      const { weights } = wholeStep({ ...input, lr: 1 });
      const slopes = weights.map((list, l) => list.map((w, i) => input.net[l]!.W[i]! - w));
      return same(found, { slopes }, { within: 0.06 });
    },
  }),

  check({
    name: 'the order comes from the rng: the same one gives the same net, another one another net',
    points: 1,
    make: (rng) => epoch(rng, { bs: 3, lr: 0.3 }),
    probe: ({ trainEpoch }, { net, X, y, lr, bs, seed }) => {
      const run = (from: number) => {
        let state = from;
        const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
        const p = net.map((layer) => ({ ...layer, W: layer.W.slice(), b: layer.b.slice() }));
        trainEpoch(p, X, y, lr, bs, random);
        return Array.from(p[0]!.W);
      };
      return { first: run(seed), again: run(seed), others: [1, 2, 3].map((more) => run(seed + 7919 * more)) };
    },
    verdict: (_, { first, again, others }) => {
      const text = (list: number[]) => list.join();
      const twice = same(again, first, { what: 'the net of the same rng' });
      if (twice) return twice;
      return others.every((other) => text(other) === text(first)) ? 'every rng gave the same net' : undefined;
    },
  }),

  check({
    name: 'sixty epochs bring the loss down',
    points: 1,
    make: (rng) => epoch(rng, { bs: 4, lr: 0.05, n: 30 }),
    probe: ({ trainEpoch }, { net, X, y, lr, bs, seed }) => {
      let state = seed;
      const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
      const p = net.map((layer) => ({ ...layer, W: layer.W.slice(), b: layer.b.slice() }));
      for (let turn = 0; turn < 60; turn++) trainEpoch(p, X, y, lr, bs, random);
      return { weights: p.map(({ W }) => Array.from(W)), biases: p.map(({ b }) => Array.from(b)) };
    },
    verdict: (input, { weights, biases }) => {
      const [before, after] = [wholeStep(input).loss, lossAt(input, weights, biases)];
      return after < 0.9 * before
        ? undefined
        : `the loss went from ${before.toFixed(3)} to ${after.toFixed(3)}`;
    },
  }),

  keepsInput(1),
]);
