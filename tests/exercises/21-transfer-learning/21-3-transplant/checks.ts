import { hidden, leaksNothing, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; normal(mean?: number, sd?: number): number };
interface Layer {
  W: number[][];
  b: number[];
}

/** Eighths, which float32 holds to the last bit; none is 0. */
const number = (rng: Random): number => (1 + rng.int(40)) / 8;

/** The layers of a chain of dense ones. */
const chain = (rng: Random, sizes: number[]): Layer[] =>
  sizes.slice(1).map((units, l) => ({
    W: Array.from({ length: sizes[l]! }, () => Array.from({ length: units }, () => number(rng))),
    b: Array.from({ length: units }, () => number(rng)),
  }));

const sizesOf = (rng: Random, layers: number): number[] =>
  Array.from({ length: layers + 1 }, () => 1 + rng.int(4));

/** Two chains of one form and how many layers go over. */
function pair(rng: Random, index: number) {
  const layers = 2 + rng.int(3);
  const sizes = sizesOf(rng, layers);
  const k = index === 0 ? 0 : index === 1 ? layers : 1 + rng.int(layers);
  return { src: chain(rng, sizes), dst: chain(rng, sizes), k };
}

const mixed = ({ src, dst, k }: ReturnType<typeof pair>): Layer[] => [...src.slice(0, k), ...dst.slice(k)];

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'the first k layers come from the one, the others stay, and the source keeps its own',
    points: 2,
    make: pair,
    probe: ({ transplant }, { src, dst, k }, { tf }) => {
      const made = (layers: Layer[]) => {
        const m = tf.sequential({
          layers: layers.map(({ W, b }) => tf.layers.dense({ units: b.length, inputShape: [W.length] })),
        });
        tf.tidy(() => {
          layers.forEach(({ W, b }, l) => {
            m.layers[l]!.setWeights([tf.tensor2d(W), tf.tensor1d(b)]);
          });
        });
        return m;
      };
      const read = (m: ReturnType<typeof made>) =>
        m.layers.map((layer) => {
          const [W, b] = layer.getWeights();
          return { W: W!.arraySync() as number[][], b: b!.arraySync() as number[] };
        });
      const [from, to] = [made(src), made(dst)];
      transplant(from, to, k);
      const found = { to: read(to), from: read(from) };
      from.dispose();
      to.dispose();
      return found;
    },
    verdict: (one, found) => same(found, { to: mixed(one), from: one.src }),
  }),

  // A copy goes its own way; and what came over once comes over again.
  check({
    name: 'a later change of one leaves the other alone, and transplanting twice is transplanting once',
    points: 1,
    make: pair,
    probe: ({ transplant }, { src, dst, k }, { tf }) => {
      const made = (layers: Layer[]) => {
        const m = tf.sequential({
          layers: layers.map(({ W, b }) => tf.layers.dense({ units: b.length, inputShape: [W.length] })),
        });
        tf.tidy(() => {
          layers.forEach(({ W, b }, l) => {
            m.layers[l]!.setWeights([tf.tensor2d(W), tf.tensor1d(b)]);
          });
        });
        return m;
      };
      const read = (m: ReturnType<typeof made>) =>
        m.layers.map((layer) => {
          const [W, b] = layer.getWeights();
          return { W: W!.arraySync() as number[][], b: b!.arraySync() as number[] };
        });
      const [from, to] = [made(src), made(dst)];
      transplant(from, to, k);
      transplant(from, to, k);
      tf.tidy(() => {
        for (const layer of from.layers) layer.setWeights(layer.getWeights().map((w) => w.mul(0)));
      });
      const found = read(to);
      from.dispose();
      to.dispose();
      return found;
    },
    verdict: (one, found) => same(found, mixed(one)),
  }),

  // The layer that does not fit lies after some that do: nothing of these may have come over.
  check({
    name: 'where a layer does not fit it throws and leaves everything as it was; fewer layers, which fit, go over',
    points: 2,
    make: (rng, index) => {
      const layers = 3 + rng.int(2);
      const sizes = sizesOf(rng, layers);
      const odd = 2 + (index % (layers - 1)); // the first width that differs is that of layer `odd`
      const others = sizes.map((size, l) => (l === odd ? size + 1 : size));
      return { src: chain(rng, sizes), dst: chain(rng, others), k: layers, fitting: odd - 1 };
    },
    probe: ({ transplant }, { src, dst, k, fitting }, { tf }) => {
      const made = (layers: Layer[]) => {
        const m = tf.sequential({
          layers: layers.map(({ W, b }) => tf.layers.dense({ units: b.length, inputShape: [W.length] })),
        });
        tf.tidy(() => {
          layers.forEach(({ W, b }, l) => {
            m.layers[l]!.setWeights([tf.tensor2d(W), tf.tensor1d(b)]);
          });
        });
        return m;
      };
      const read = (m: ReturnType<typeof made>) =>
        m.layers.map((layer) => {
          const [W, b] = layer.getWeights();
          return { W: W!.arraySync() as number[][], b: b!.arraySync() as number[] };
        });
      const [from, to] = [made(src), made(dst)];
      let refused = false;
      try {
        transplant(from, to, k);
      } catch {
        refused = true;
      }
      const after = read(to);
      transplant(from, to, fitting);
      const found = { refused, after, retried: read(to) };
      from.dispose();
      to.dispose();
      return found;
    },
    verdict: ({ src, dst, fitting }, found) => {
      const retried = [...src.slice(0, fitting), ...dst.slice(fitting)];
      return same(found, { refused: true, after: dst, retried });
    },
  }),

  leaksNothing(1),
]);
