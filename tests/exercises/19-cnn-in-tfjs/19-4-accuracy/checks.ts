import { hidden, leaksNothing, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; normal(mean?: number, sd?: number): number };
type Mat = number[][];
interface Asked {
  W: Mat;
  b: number[];
  x: Mat;
  y: number[];
}

const table = (rng: Random, rows: number, columns: number): Mat =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => rng.normal()));

/** A dense layer, examples, and labels of which some are the model's own answers. */
function asked(rng: Random, n: number): Asked {
  const [inputs, classes] = [2 + rng.int(4), 2 + rng.int(9)];
  const [W, x] = [table(rng, inputs, classes), table(rng, n, inputs)];
  const b = Array.from({ length: classes }, () => rng.normal(0, 0.3));
  const share = rng();
  const y = answers({ W, b, x }).map((own) => (rng() < share ? own : rng.int(classes)));
  return { W, b, x, y };
}

function answers({ W, b, x }: Omit<Asked, 'y'>): number[] {
  return x.map((example) => {
    const scores = b.map((one, j) => example.reduce((sum, value, i) => sum + value * W[i]![j]!, one));
    return scores.indexOf(Math.max(...scores));
  });
}

const rightShare = (one: Asked): number => {
  const found = answers(one);
  return one.y.reduce((sum, label, i) => sum + Number(found[i] === label), 0) / one.y.length;
};

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'the share of right answers, for one picture as for hundreds',
    points: 2,
    cases: 6,
    make: (rng, index) => asked(rng, [1, 2, 33, 300, 7, 100][index]!),
    probe: ({ accuracy }, { W, b, x, y }, { tf }) => {
      const layer = tf.layers.dense({ units: b.length, inputShape: [W.length], activation: 'softmax' });
      const model = tf.sequential({ layers: [layer] });
      const values = [tf.tensor2d(W), tf.tensor1d(b)];
      model.setWeights(values);
      const X = tf.tensor2d(x);
      const found = accuracy(model, X, y);
      tf.dispose([...values, X]);
      model.dispose();
      return found;
    },
    verdict: (one, found) => same(found, rightShare(one), { within: 1e-9, what: 'the share' }),
  }),

  // Everything twice is the same share; and x is asked about again, so it must still live.
  check({
    name: 'everything twice gives the same share, and so does asking again',
    points: 1,
    cases: 4,
    make: (rng, index) => asked(rng, 3 + 11 * index),
    probe: ({ accuracy }, { W, b, x, y }, { tf }) => {
      const layer = tf.layers.dense({ units: b.length, inputShape: [W.length], activation: 'softmax' });
      const model = tf.sequential({ layers: [layer] });
      const values = [tf.tensor2d(W), tf.tensor1d(b)];
      model.setWeights(values);
      const [X, both] = [tf.tensor2d(x), tf.tensor2d([...x, ...x])];
      const once = accuracy(model, X, y);
      const twice = accuracy(model, both, [...y, ...y]);
      const again = accuracy(model, X, y);
      tf.dispose([...values, X, both]);
      model.dispose();
      return { once, twice, again };
    },
    verdict: (one, found) => {
      const share = rightShare(one);
      return same(found, { once: share, twice: share, again: share }, { within: 1e-9, what: 'the shares' });
    },
  }),

  check({
    name: 'more pictures than labels, fewer, and none at all are refused',
    points: 1,
    cases: 6,
    make: (rng, index) => {
      const one = asked(rng, 5 + rng.int(5));
      const more = [...one.y, ...one.y];
      return { ...one, y: index % 3 === 0 ? one.y.slice(1) : index % 3 === 1 ? more : [] };
    },
    probe: ({ accuracy }, { W, b, x, y }, { tf }) => {
      const layer = tf.layers.dense({ units: b.length, inputShape: [W.length], activation: 'softmax' });
      const model = tf.sequential({ layers: [layer] });
      const X = y.length === 0 ? tf.zeros([0, W.length]) : tf.tensor2d(x);
      return accuracy(model, X, y);
    },
    throws: true,
    verdict: () => undefined,
  }),

  leaksNothing(1),
]);
