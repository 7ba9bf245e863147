import { hidden, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number };

/** The widths of a chain of dense layers, from the input to the answer. */
const widths = (rng: Random, layers: number): number[] =>
  Array.from({ length: layers + 1 }, () => 1 + rng.int(5));

/** A second opinion: inputs times units and a bias for each unit, layer by layer. */
function left(sizes: number[], upTo: number): number {
  let sum = 0;
  for (let l = upTo; l < sizes.length - 1; l++) sum += (sizes[l]! + 1) * sizes[l + 1]!;
  return sum;
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'how many numbers are left to learn',
    points: 1,
    make: (rng, index) => {
      const layers = 1 + rng.int(4);
      const upTo = index === 0 ? 0 : index === 1 ? layers : rng.int(layers + 1);
      return { sizes: widths(rng, layers), upTo };
    },
    probe: ({ setTrainable }, { sizes, upTo }, { tf }) => {
      const layers = sizes
        .slice(1)
        .map((units, i) => tf.layers.dense({ units, inputShape: [sizes[i]!], activation: 'relu' }));
      const model = tf.sequential({ layers });
      const count = setTrainable(model, upTo);
      model.dispose();
      return count;
    },
    verdict: ({ sizes, upTo }, count) => same(count, left(sizes, upTo), { what: 'the count' }),
  }),

  check({
    name: 'the first layers are frozen and no others, and a second call undoes the first',
    points: 1,
    make: (rng, index) => {
      const layers = 2 + rng.int(3);
      const first = index === 0 ? layers : rng.int(layers + 1);
      return { sizes: widths(rng, layers), first, second: index === 0 ? 0 : rng.int(layers + 1) };
    },
    probe: ({ setTrainable }, { sizes, first, second }, { tf }) => {
      const layers = sizes
        .slice(1)
        .map((units, i) => tf.layers.dense({ units, inputShape: [sizes[i]!], activation: 'relu' }));
      const model = tf.sequential({ layers });
      const learns = () => model.layers.map((layer) => layer.trainable);
      setTrainable(model, first);
      const before = learns();
      const count = setTrainable(model, second);
      const after = learns();
      model.dispose();
      return { before, after, count };
    },
    verdict: ({ sizes, first, second }, found) => {
      const learns = (upTo: number) => sizes.slice(1).map((_, l) => l >= upTo);
      return same(found, { before: learns(first), after: learns(second), count: left(sizes, second) });
    },
  }),

  // Layers without weights count as layers; what a convolution has cannot be guessed from the width alone.
  check({
    name: 'a convolution, layers without weights among the layers',
    points: 1,
    cases: 6,
    make: (rng, index) => ({
      filters: 1 + rng.int(4),
      units: 1 + rng.int(4),
      classes: 2 + rng.int(3),
      upTo: index % 6,
    }),
    probe: ({ setTrainable }, { filters, units, classes, upTo }, { tf }) => {
      const model = tf.sequential({
        layers: [
          tf.layers.conv2d({ inputShape: [6, 6, 1], filters, kernelSize: 3 }),
          tf.layers.averagePooling2d({ poolSize: 2 }),
          tf.layers.flatten(),
          tf.layers.dense({ units }),
          tf.layers.dense({ units: classes }),
        ],
      });
      const count = setTrainable(model, upTo);
      const learns = model.layers.map((layer) => layer.trainable);
      model.dispose();
      return { count, learns };
    },
    verdict: ({ filters, units, classes, upTo }, found) => {
      const each = [10 * filters, 0, 0, (4 * filters + 1) * units, (units + 1) * classes];
      const count = each.slice(upTo).reduce((sum, one) => sum + one, 0);
      return same(found, { count, learns: each.map((_, l) => l >= upTo) });
    },
  }),
]);
