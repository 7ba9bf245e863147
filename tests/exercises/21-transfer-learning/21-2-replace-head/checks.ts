import { hidden, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; normal(mean?: number, sd?: number): number };
type Vec = number[];
type Mat = number[][];
interface Layer {
  W: Mat;
  b: Vec;
}

const table = (rng: Random, rows: number, columns: number): Mat =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => rng.normal(0, 0.7)));

const layerOf = (rng: Random, inputs: number, units: number): Layer => ({
  W: table(rng, inputs, units),
  b: Array.from({ length: units }, () => rng.normal(0, 0.3)),
});

/** A network of some tanh layers and a softmax, another head for it, and a few examples. */
function network(rng: Random, index: number) {
  const sizes = Array.from({ length: 2 + (index % 3) }, () => 2 + rng.int(3));
  const top = sizes.at(-1)!;
  const [old, classes] = [2 + rng.int(3), index === 0 ? 7 : 2 + rng.int(5)];
  return {
    body: sizes.slice(1).map((units, i) => layerOf(rng, sizes[i]!, units)),
    oldHead: layerOf(rng, top, old),
    head: layerOf(rng, top, classes),
    classes,
    x: table(rng, 1 + rng.int(4), sizes[0]!),
  };
}

const through = (x: Mat, { W, b }: Layer, bend: (z: Vec) => Vec): Mat =>
  x.map((row) => bend(b.map((bias, j) => row.reduce((sum, one, i) => sum + one * W[i]![j]!, bias))));

function softmax(z: Vec): Vec {
  const powers = z.map((one) => Math.exp(one - Math.max(...z)));
  const total = powers.reduce((sum, one) => sum + one, 0);
  return powers.map((one) => one / total);
}

/** The answers in plain numbers. */
const answers = (x: Mat, body: Layer[], head: Layer): Mat =>
  through(
    body.reduce((h, layer) => through(h, layer, (z) => z.map(Math.tanh)), x),
    head,
    softmax,
  );

const close = { within: 1e-4 };

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'the body is as before, the head has so many classes, and the answers are those of a softmax',
    points: 2,
    make: network,
    probe: ({ replaceHead }, { body, oldHead, head, classes, x }, { tf }) => {
      const all = [...body, oldHead];
      const m = tf.sequential({
        layers: all.map(({ W, b }, i) =>
          tf.layers.dense({
            units: b.length,
            inputShape: [W.length],
            activation: i < body.length ? 'tanh' : 'softmax',
          }),
        ),
      });
      m.layers.forEach((layer, i) => {
        layer.setWeights([tf.tensor2d(all[i]!.W), tf.tensor1d(all[i]!.b)]);
      });
      const made = replaceHead(m, classes);
      const shape = made.outputs[0]!.shape.slice(1);
      made.layers.at(-1)!.setWeights([tf.tensor2d(head.W), tf.tensor1d(head.b)]);
      return { shape, answers: (made.predict(tf.tensor2d(x)) as { arraySync(): unknown }).arraySync() };
    },
    verdict: ({ body, head, classes, x }, found) =>
      same(found, { shape: [classes], answers: answers(x, body, head) }, close),
  }),

  check({
    name: 'the model that was given still answers as before, and the new head is its own',
    points: 1,
    make: network,
    probe: ({ replaceHead }, { body, oldHead, head, x }, { tf }) => {
      const all = [...body, oldHead];
      const m = tf.sequential({
        layers: all.map(({ W, b }, i) =>
          tf.layers.dense({
            units: b.length,
            inputShape: [W.length],
            activation: i < body.length ? 'tanh' : 'softmax',
          }),
        ),
      });
      m.layers.forEach((layer, i) => {
        layer.setWeights([tf.tensor2d(all[i]!.W), tf.tensor1d(all[i]!.b)]);
      });
      const made = replaceHead(m, head.b.length);
      made.layers.at(-1)!.setWeights([tf.tensor2d(head.W), tf.tensor1d(head.b)]);
      const read = (one: { predict(x: never): unknown }) =>
        (one.predict(tf.tensor2d(x) as never) as { arraySync(): unknown }).arraySync();
      return { old: read(m), layers: m.layers.length, made: read(made) };
    },
    verdict: ({ body, oldHead, head, x }, found) => {
      const wanted = {
        old: answers(x, body, oldHead),
        layers: body.length + 1,
        made: answers(x, body, head),
      };
      return same(found, wanted, close);
    },
  }),

  // What one of the two learns in its body, the other knows.
  check({
    name: 'the body is shared: whoever changes it changes both, also where a head was replaced twice',
    points: 1,
    make: (rng, index) => {
      const one = network(rng, index);
      return { ...one, other: one.body.map(({ W, b }) => layerOf(rng, W.length, b.length)) };
    },
    probe: ({ replaceHead }, { body, oldHead, head, other, x }, { tf }) => {
      const all = [...body, oldHead];
      const m = tf.sequential({
        layers: all.map(({ W, b }, i) =>
          tf.layers.dense({
            units: b.length,
            inputShape: [W.length],
            activation: i < body.length ? 'tanh' : 'softmax',
          }),
        ),
      });
      m.layers.forEach((layer, i) => {
        layer.setWeights([tf.tensor2d(all[i]!.W), tf.tensor1d(all[i]!.b)]);
      });
      const [first, second] = [replaceHead(m, head.b.length), replaceHead(m, head.b.length)];
      for (const made of [first, second]) {
        made.layers.at(-1)!.setWeights([tf.tensor2d(head.W), tf.tensor1d(head.b)]);
      }
      other.forEach(({ W, b }, i) => {
        m.layers[i]!.setWeights([tf.tensor2d(W), tf.tensor1d(b)]);
      });
      const read = (one: { predict(x: never): unknown }) =>
        (one.predict(tf.tensor2d(x) as never) as { arraySync(): unknown }).arraySync();
      return { old: read(m), first: read(first), second: read(second) };
    },
    verdict: ({ oldHead, head, other, x }, found) => {
      const made = answers(x, other, head);
      return same(found, { old: answers(x, other, oldHead), first: made, second: made }, close);
    },
  }),
]);
