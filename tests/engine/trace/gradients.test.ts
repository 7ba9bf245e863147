import '../ort/arrays-of-node.ts';
import { beforeAll, expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs';
import { installOrt } from '../../../lib/engine/ort/install.ts';
import { Programs } from '../../../lib/engine/trace/programs.ts';
import { prepare } from '../ort/against-cpu.ts';
import { normal, readAll, sameAsPlain, variable } from './beside-plain.ts';

beforeAll(prepare);

const sum = (t: tf.Tensor) => t.sum() as tf.Scalar;

/** A gradient of the learner's own, as large as the number that is asked for when it is computed. */
const scaled = (factor: () => number) =>
  tf.customGrad((x: tf.Tensor | tf.GradSaveFunc) => ({
    value: (x as tf.Tensor).square(),
    gradFunc: (dy: tf.Tensor | tf.Tensor[]) => (dy as tf.Tensor).mul(factor()),
  }));

test('a gradient of the learner’s own may change', () => {
  sameAsPlain((wrap) => {
    const w = variable('w', [2, 3]);
    let factor = 1;
    const square = scaled(() => factor);
    const optimizer = tf.train.sgd(0.1);
    const step = wrap(() => optimizer.minimize(() => sum(square(w)), true));
    return (run) => {
      factor = 1 + run / 2;
      return [step(), w.clone()];
    };
  });
});

test('a gradient of the learner’s own in the place of one of tensorflow.js’ counts', () => {
  sameAsPlain((wrap) => {
    const x = normal('x', [4, 3]);
    const own = tf.customGrad((t: tf.Tensor | tf.GradSaveFunc) => ({
      value: tf.logSoftmax(t as tf.Tensor),
      gradFunc: (dy: tf.Tensor | tf.Tensor[]) => (dy as tf.Tensor).mul(3),
    }));
    const step = wrap((run: number) => tf.grad((t) => sum((run < 4 ? tf.logSoftmax(t) : own(t)).mul(2)))(x));
    return (run) => step(run);
  });
});

test('what is done outside the function whose gradient is wanted has none', () => {
  sameAsPlain(
    (wrap) => {
      const w = variable('w', [3]);
      const optimizer = tf.train.sgd(0.1);
      const step = wrap((run: number) => {
        const outside = run % 3 === 2 ? w.square() : undefined;
        optimizer.minimize(() => sum((outside ?? w.square()).mul(w)));
        return w.clone();
      });
      return (run) => step(run);
    },
    { runs: 12 },
  );
});

test('gradients of gradients', () => {
  sameAsPlain(
    (wrap) => {
      const x = normal('x', [5]);
      const w = variable('w', [5]);
      const optimizer = tf.train.adam(0.05);
      const step = wrap((run: number) => {
        const second = tf.grad(tf.grad((t) => sum(t.pow(3).mul(run + 1))) as never)(x);
        // A gradient in the loss, as for a penalty on slopes.
        const value = optimizer.minimize(() => {
          const slope = tf.grad((t) => sum(tf.tanh(t.mul(w))))(x);
          return slope.square().mean().add(w.square().mean().mul(0.1)) as tf.Scalar;
        }, true);
        return [second, value, w.clone()];
      });
      return (run) => step(run);
    },
    { within: [1e-3, 1e-5] },
  );
});

test('gradients may be wanted of other tensors each time', () => {
  sameAsPlain(
    (wrap) => {
      const all = ['a', 'b', 'c'].map((name) => variable(name, [4]));
      const f = (a: tf.Tensor, b: tf.Tensor, c: tf.Tensor) => sum(a.mul(b).add(c.square()).mul(a));
      const step = wrap((run: number) => {
        const [a, b, c] = all as [tf.Variable, tf.Variable, tf.Variable];
        const some = all.filter((_, at) => (run >> at) % 2 === 0 || at === 0);
        const { value, grads } = tf.variableGrads(() => f(a, b, c), run % 2 ? some : some.slice().reverse());
        return [value, ...some.map(({ name }) => grads[name]!)];
      });
      return (run) => step(run);
    },
    { runs: 24 },
  );
});

test('one tensor twice, and then two, and then the other way round', () => {
  sameAsPlain(
    (wrap) => {
      const [a, b] = [normal('a', [4, 4]), normal('b', [4, 4])];
      const pairs = [
        [a, a],
        [a, a],
        [a, b],
        [b, a],
        [b, b],
      ] as const;
      const step = wrap((x: tf.Tensor, y: tf.Tensor) => [
        x.matMul(y),
        x.add(y),
        ...tf.grads((s, t) => sum(s.matMul(t).mul(s)))([x, y]),
      ]);
      return (run) => step(...pairs[run % 5]!);
    },
    { runs: 15 },
  );
});

test('one tensor in several shapes', () => {
  sameAsPlain(
    (wrap) => {
      const a = normal('a', [2, 3]);
      const views = [a, a.reshape([3, 2]), a.reshape([6])];
      const step = wrap((run: number) => [
        a.relu(),
        views[run % 3]!.relu(),
        a.exp(),
        views[(run >> 1) % 3]!.exp(),
      ]);
      return (run) => step(run);
    },
    { runs: 12 },
  );
});

test('gradients that are the same tensor do not share their memory with others', () => {
  sameAsPlain((wrap) => {
    const [a, b] = [normal('a', [30, 20]), normal('b', [30, 20])];
    const step = wrap(() => tf.grads((x, y) => sum(tf.addN([x, y]).square()))([a, b]));
    return () => {
      tf.dispose(step()); // its memory is used again
      const more = [a.add(1), a.add(2), b.add(3)];
      return [more, step()];
    };
  });
});

test('arguments of other types, and arguments that the step disposes', () => {
  sameAsPlain((wrap) => {
    const table = variable('table', [5, 2]);
    const step = wrap((ids: tf.Tensor, mask: tf.Tensor, x: tf.Tensor) => {
      const rows = tf.gather(table, ids);
      const chosen = tf.where(mask, rows, x);
      tf.dispose([ids, x]);
      return [chosen, mask.logicalNot(), tf.add(mask.toInt(), 1), sum(chosen)];
    });
    return (run) => {
      const ids = tf.tensor1d([run % 5, 1, 4, (run + 3) % 5], 'int32');
      const mask = tf.tensor2d([0, run % 2, 1, 1, 0, 1, (run + 1) % 2, 0], [4, 2], 'bool');
      const results = step(ids, mask, normal(`x${run}`, [4, 2]));
      mask.dispose();
      return results;
    };
  });
});

/** How many programs a step leads to. */
function programsOf(runs: number, step: (run: number) => unknown): number {
  const programs = new Programs();
  for (let run = 0; run < runs; run++) {
    readAll(installOrt().record(programs, () => tf.tidy(() => step(run) as never)));
  }
  return programs.all(0).length;
}

test('what is known is found again', async () => {
  await tf.setBackend('ort');
  const [a, b] = [normal('a', [3, 3]), normal('b', [3, 3])];
  const twice = (run: number) => (run % 2 ? a.add(a) : a.add(b)).mul(b).exp();
  expect(programsOf(12, twice)).toBeLessThanOrEqual(2);
  const shorter = (run: number) => {
    const first = a.matMul(b);
    return run % 2 ? first : first.exp().add(a);
  };
  expect(programsOf(12, shorter)).toBe(2);
  const branches = (run: number) => [
    a.add(b),
    run % 3 ? (run % 3 > 1 ? a.relu() : a.exp()) : a.sub(b),
    a.mul(b),
  ];
  expect(programsOf(30, branches)).toBe(3);
  const sizes = (run: number) => tf.ones([run + 1]).mul(2);
  expect(programsOf(40, sizes)).toBeLessThanOrEqual(16);
});
