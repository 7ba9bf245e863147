import '../ort/arrays-of-node.ts';
import { beforeAll, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs';
import { prepare } from '../ort/against-cpu.ts';
import { normal, type Options, sameAsPlain, sameAsPlainAwaited, variable } from './beside-plain.ts';

beforeAll(prepare);

const { train } = tf;
const optimizers: [string, () => tf.Optimizer][] = [
  ['sgd', () => train.sgd(0.1)],
  ['momentum', () => train.momentum(0.05, 0.9)],
  ['momentum of Nesterov', () => train.momentum(0.05, 0.9, true)],
  ['adagrad', () => train.adagrad(0.1)],
  ['adadelta', () => train.adadelta(0.5)],
  ['rmsprop', () => train.rmsprop(0.02)],
  ['rmsprop with momentum', () => train.rmsprop(0.02, 0.9, 0.5)],
  ['centred rmsprop', () => train.rmsprop(0.02, 0.9, 0, 1e-5, true)],
  ['adam', () => train.adam(0.05)],
  ['adamax', () => train.adamax(0.05)],
];

type Weights = Parameters<tf.Optimizer['setWeights']>[0];

const closely: Options = { runs: 20, within: [1e-3, 1e-4] };

/** A small network: its weights have equal and different shapes, sizes with and without a rest of four. */
function network() {
  const shapes = [[5, 7], [7], [7, 7], [7], [7, 7], [1, 7], [7, 3], [3], [1]];
  const weights = shapes.map((shape, at) => variable(`w${at}`, shape, 0.5));
  const [x, y] = [normal('x', [8, 5]), normal('y', [8, 3])];
  const loss = () => {
    const [w1, b1, w2, b2, w3, b3, w4, b4, scale] = weights as tf.Tensor2D[];
    const first = tf.tanh(tf.add(tf.matMul(x as tf.Tensor2D, w1!), b1!));
    const second = tf.tanh(tf.add(tf.matMul(first as tf.Tensor2D, w2!), b2!)).add(first);
    const third = tf.tanh(tf.add(tf.matMul(second as tf.Tensor2D, w3!), b3!)).mul(scale!);
    return tf.losses.meanSquaredError(y, tf.add(tf.matMul(third as tf.Tensor2D, w4!), b4!)) as tf.Scalar;
  };
  const sums = () => weights.map((w) => w.abs().sum());
  return { weights, loss, sums, x };
}

test.each(optimizers)('%s does the same to all weights', (name, make) => {
  sameAsPlain(
    (wrap) => {
      const { loss, weights } = network();
      const optimizer = make();
      const step = wrap(() => optimizer.minimize(loss, true));
      return () => [step(), ...weights.map((w) => w.clone())];
    },
    { runs: 20, within: name === 'sgd' ? [1e-4, 1e-5] : [1e-3, 1e-3] },
  );
});

const savable = optimizers.filter(([name]) => name !== 'adamax'); // tensorflow.js cannot save it

test.each(savable)('%s goes on with the weights that it is given', async (_, make) => {
  await sameAsPlainAwaited(
    (wrap) => {
      const { loss } = network();
      const optimizer = make();
      const step = wrap(() => optimizer.minimize(loss, true));
      let saved: Weights = [];
      return async (run) => {
        const value = step();
        if (run === 3) {
          saved = (await optimizer.getWeights()).map(({ name, tensor }) => ({
            name,
            tensor: tensor.clone(),
          }));
        }
        if (run === 7 || run === 11) await optimizer.setWeights(saved);
        return value;
      };
    },
    { runs: 16, within: [1e-3, 1e-3], flatFrom: 12 },
  );
});

test('two optimizers take turns at the same variables, in a step and in two', () => {
  sameAsPlain(
    (wrap) => {
      const { loss, sums } = network();
      const [a, b] = [train.adam(0.02), train.adam(0.05)];
      const steps = [
        wrap(() => a.minimize(loss, true)),
        wrap(() => b.minimize(loss, true)),
        wrap(() => [a.minimize(loss, true), b.minimize(loss, true)]),
      ];
      const any = wrap((first: tf.Optimizer, second: tf.Optimizer) => {
        first.minimize(loss);
        return second.minimize(loss, true);
      });
      return (run) => [
        steps[run % 3]!(),
        any(run % 2 ? b : a, run % 5 === 4 ? b : a),
        ...tf.tidy(() => sums()),
      ];
    },
    { ...closely, flatFrom: 8 },
  );
});

test('a subclass of an optimizer does what it wants', () => {
  type Gradients = Parameters<tf.AdamOptimizer['applyGradients']>[0];
  class Decaying extends tf.AdamOptimizer {
    count = 0;
    override applyGradients(gradients: Gradients): void {
      super.applyGradients(gradients);
      this.count++;
      const all = tf.engine().registeredVariables;
      for (const name of Object.keys(gradients)) all[name]!.assign(all[name]!.mul(1 - 0.1 / this.count));
    }
  }
  sameAsPlain((wrap) => {
    const { loss, sums } = network();
    const optimizer = new Decaying(0.05, 0.9, 0.999, 1e-7);
    const step = wrap(() => [optimizer.minimize(loss, true), ...sums()]);
    return () => step();
  }, closely);
});

test('gradients may be clipped, dropped and made up before they are applied', () => {
  sameAsPlain((wrap) => {
    const { loss, sums, weights } = network();
    const optimizer = train.adam(0.05);
    const step = wrap((run: number) => {
      const { value, grads } = optimizer.computeGradients(loss);
      const all = Object.values(grads);
      const norm = tf.sqrt(tf.addN(all.map((g) => g.square().sum())));
      const factor = tf.minimum(1, tf.div(0.5 + run / 10, norm));
      const clipped = Object.fromEntries(Object.entries(grads).map(([name, g]) => [name, g.mul(factor)]));
      const [first, second] = Object.keys(clipped) as [string, string];
      if (run % 4 === 3) clipped[first] = tf.onesLike(weights[0]!).mul(run);
      if (run % 5 === 4) clipped[second] = null as never;
      optimizer.applyGradients(clipped as never);
      return [value, norm, ...sums()];
    });
    return (run) => step(run);
  }, closely);
});

test('variables without a gradient stay', () => {
  sameAsPlain((wrap) => {
    const { loss, weights } = network();
    const [idle, fixed] = [variable('idle', [3]), tf.variable(tf.ones([7]), false)];
    const optimizer = train.rmsprop(0.05);
    const step = wrap((run: number) => {
      const { value, grads } = tf.variableGrads(() => loss().mul(fixed.mean()) as tf.Scalar);
      const list = [...weights, idle].map(({ name }) => ({ name, tensor: grads[name]! }));
      optimizer.applyGradients(run % 2 ? list : list.slice(0, 4));
      return [value, idle.clone(), fixed.clone()];
    });
    return (run) => step(run);
  }, closely);
});

test('what variables held before an update stays where somebody keeps it', () => {
  sameAsPlain(
    (wrap) => {
      const { loss, weights } = network();
      const optimizer = train.adam(0.05);
      const step = wrap(() => {
        const before = weights.map((w) => w.clone());
        const value = optimizer.minimize(loss, true);
        return [value, ...before, ...weights.map((w) => w.clone())];
      });
      const plain = wrap(() => optimizer.minimize(loss, true));
      const copies = weights.map((w) => tf.variable(w, false)); // on the same memory
      const old: tf.Tensor[][] = [];
      return (run) => {
        old.push(tf.tidy(() => weights.map((w) => w.clone())));
        const results = [plain(), step(), plain()];
        if (run % 3 === 2) for (const [at, copy] of copies.entries()) copy.assign(weights[at]!);
        if (run % 4 === 3) for (const [at, copy] of copies.entries()) weights[at]!.assign(copy as never);
        if (run % 5 === 4) weights[1]!.assign(weights[3]! as never); // two that begin alike, and go on apart
        return [results, old.length > 2 ? old.shift() : 0, copies.map((copy) => copy.clone())];
      };
    },
    { ...closely, flatFrom: 4 },
  );
});

test('a variable that changes otherwise before its update is updated from there', () => {
  sameAsPlain((wrap) => {
    const { loss, weights, sums } = network();
    const optimizer = train.momentum(0.05, 0.9);
    const [w] = weights as [tf.Variable];
    const step = wrap((run: number) => {
      const { value, grads } = optimizer.computeGradients(loss);
      const [half, most] = [w.mul(0.5), w.mul(0.9)];
      if (run % 3 > 0) w.assign(run % 3 === 1 ? half : most);
      optimizer.applyGradients(grads as never);
      return [value, ...sums()];
    });
    return (run) => step(run);
  }, closely);
});

test('a variable of the same name in the place of another is another', () => {
  sameAsPlain(
    (wrap) => {
      const make = (first: number) =>
        tf.tidy(() => tf.variable(tf.tensor1d([first, 2, 3, 4, 5]), true, 'the weight'));
      let w = make(1);
      const optimizer = train.sgd(0.1);
      const step = wrap(() => optimizer.minimize(() => w.square().sum() as tf.Scalar, true));
      return (run) => {
        if (run % 4 === 3) {
          w.dispose();
          w = make(run);
        }
        return [step(), w.clone()];
      };
    },
    { runs: 12, flatFrom: 9 },
  );
});

test('many small variables, and variables of no rank', () => {
  sameAsPlain((wrap) => {
    const all = Array.from({ length: 40 }, (_, at) =>
      variable(`v${at}`, [[], [1], [2], [3, 3], [4], [1, 5]][at % 6]!),
    );
    const optimizer = train.adam(0.1);
    const step = wrap(() =>
      optimizer.minimize(
        () =>
          tf.addN(
            all.map((v, at) =>
              v
                .sub(at / 10)
                .square()
                .sum(),
            ),
          ) as tf.Scalar,
        true,
      ),
    );
    return () => [step(), ...all.map((v) => v.clone())];
  }, closely);
});

test('a learning rate that is set between steps counts', () => {
  for (const kind of ['sgd', 'adam', 'rmsprop'] as const) {
    sameAsPlain((wrap) => {
      const { loss } = network();
      const optimizer = tf.train[kind](0.1);
      const step = wrap(() => optimizer.minimize(() => loss(), true));
      return (run) => {
        const rate = [0.1, 0.1, 0.1, 0.02, 0.02, 0.1, 0.3, 0.02][run]!;
        if (kind === 'sgd') (optimizer as tf.SGDOptimizer).setLearningRate(rate);
        else Object.assign(optimizer, { learningRate: rate });
        return step();
      };
    });
  }
});

test('another optimizer counts', () => {
  sameAsPlain(
    (wrap) => {
      const { loss } = network();
      let optimizer: tf.Optimizer = tf.train.sgd(0.1);
      const step = wrap(() => optimizer.minimize(() => loss(), true));
      return (run) => {
        if (run === 3) optimizer = tf.train.sgd(0.4);
        if (run === 5) optimizer = tf.train.momentum(0.1, 0.9);
        return step();
      };
    },
    { flatFrom: 7 },
  );
});
