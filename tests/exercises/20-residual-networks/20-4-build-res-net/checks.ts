import { hidden, same } from 'downhill/grading';

interface Size {
  n: number;
  width: number;
}

/** Numbers that training changes, counted by hand: convolutions without a bias, norms of two numbers a channel. */
function parameters({ n, width }: Size): number {
  const normed = (kernel: number, inputs: number, filters: number) =>
    kernel ** 2 * inputs * filters + 2 * filters;
  let total = normed(3, 3, width);
  let inputs = width;
  for (const filters of [width, 2 * width, 4 * width]) {
    if (filters !== inputs) total += normed(1, inputs, filters);
    total += normed(3, inputs, filters) + (2 * n - 1) * normed(3, filters, filters);
    inputs = filters;
  }
  return total + inputs * 10 + 10;
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'the layers of weights: 6n + 1 convolutions of 3 x 3, two projections of 1 x 1, a dense layer',
    points: 2,
    cases: 3,
    make: (rng, index): Size => ({ n: 1 + index, width: 2 + rng.int(3) }),
    probe: ({ buildResNet }, { n, width }) => {
      const model = buildResNet(n, width);
      const kernels = model.trainableWeights
        .filter(({ shape }) => shape.length === 4)
        .map(({ shape }) => Number(shape[0]));
      const found = {
        threes: kernels.filter((kernel) => kernel === 3).length,
        ones: kernels.filter((kernel) => kernel === 1).length,
        dense: model.trainableWeights.filter(({ shape }) => shape.length === 2).length,
        parameters: model.trainableWeights.reduce(
          (sum, { shape }) => sum + shape.reduce<number>((product, size) => product * Number(size), 1),
          0,
        ),
      };
      model.dispose();
      return found;
    },
    verdict: (size, found) =>
      same(
        found,
        { threes: 6 * size.n + 1, ones: 2, dense: 1, parameters: parameters(size) },
        { what: 'the layers' },
      ),
  }),

  check({
    name: 'pictures halve at the second and the third stage, and ten shares come out',
    points: 1,
    cases: 2,
    make: (rng, index) => ({ n: 1 + index, width: 2 + rng.int(2), seed: rng.int(1000) }),
    probe: ({ buildResNet }, { n, width, seed }, { tf }) => {
      const model = buildResNet(n, width);
      const sizes = model.layers
        .filter((layer) => layer.getClassName() === 'Conv2D' && layer.getWeights()[0]!.shape[0] === 3)
        .map((layer) => (layer.outputShape as number[]).slice(1));
      const X = tf.randomUniform([2, 32, 32, 3], 0, 1, 'float32', seed);
      const answers = (model.predict(X) as ReturnType<typeof tf.tensor2d>).arraySync();
      const sums = answers.map((shares) => shares.reduce((a, b) => a + b, 0));
      model.dispose();
      return { sizes, sums, count: answers.map((shares) => shares.length) };
    },
    verdict: ({ n, width }, found) => {
      const stage = (size: number, filters: number, count: number) =>
        Array.from({ length: count }, () => [size, size, filters]);
      const sizes = [
        ...stage(32, width, 1 + 2 * n),
        ...stage(16, 2 * width, 2 * n),
        ...stage(8, 4 * width, 2 * n),
      ];
      return same(found, { sizes, sums: [1, 1], count: [10, 10] }, { within: 1e-4, what: 'the shapes' });
    },
  }),

  // With every branch at zero, a deep network answers what a shallow one answers that has its other weights.
  check({
    name: 'at first every branch is zero: more blocks change nothing',
    points: 2,
    cases: 2,
    make: (rng, index) => ({ n: 2 + index, width: 4 + rng.int(2), seed: rng.int(1000) }),
    probe: ({ buildResNet }, { n, width, seed }, { tf }) => {
      const [shallow, deep] = [buildResNet(1, width), buildResNet(n, width)];
      /** The layers that are in every depth: the first convolution, the projections, the last layer. */
      const fixed = (model: typeof deep) => {
        const heavy = model.layers.filter((layer) => /Conv2D|Dense/.test(layer.getClassName()));
        const projections = heavy.filter(
          (layer) => layer.getWeights()[0]!.shape[0] === 1 && layer !== heavy.at(-1),
        );
        return [heavy[0]!, ...projections, heavy.at(-1)!];
      };
      const given = fixed(shallow);
      for (const [i, layer] of fixed(deep).entries()) layer.setWeights(given[i]!.getWeights());
      // Around zero, and with four channels or more: else a ReLU now and then lets nothing of either picture through.
      const X = tf.randomNormal([2, 32, 32, 3], 0, 1, 'float32', seed);
      const answersOf = (model: typeof deep) =>
        (model.predict(X) as ReturnType<typeof tf.tensor2d>).arraySync();
      const [a, b] = [answersOf(shallow), answersOf(deep)];
      const most = Math.max(...a.flatMap((row, i) => row.map((share, j) => Math.abs(share - b[i]![j]!))));
      // Two pictures must still get two answers: who gives the same to all has changed nothing either.
      const apart = Math.max(...a[0]!.map((share, j) => Math.abs(share - a[1]![j]!)));
      for (const model of [shallow, deep]) model.dispose();
      return { unchanged: most < 1e-5, alive: apart > 1e-9 };
    },
    verdict: (_, found) => same(found, { unchanged: true, alive: true }, { what: 'the answers' }),
  }),

  check({
    name: 'behind each of 3n additions stands a ReLU, and nothing negative goes on',
    points: 1,
    cases: 2,
    make: (_, index): Size => ({ n: 1 + index, width: 2 }),
    probe: ({ buildResNet }, { n, width }) => {
      const model = buildResNet(n, width);
      const additions = model.layers.filter((layer) => layer.getClassName() === 'Add');
      const followed = additions.map((layer) =>
        layer.outboundNodes.every(({ outboundLayer }) => {
          const { activation } = outboundLayer.getConfig();
          return outboundLayer.getClassName() === 'ReLU' || activation === 'relu';
        }),
      );
      model.dispose();
      return followed;
    },
    verdict: ({ n }, found) =>
      same(
        found,
        Array.from({ length: 3 * n }, () => true),
        { what: 'the ReLU behind each addition' },
      ),
  }),
]);
