import '../ort/arrays-of-node.ts';
import { beforeAll, expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs';
import { rng } from 'downhill/base';
import { traced } from '../../../lib/engine/traced.ts';
import { prepare } from '../ort/against-cpu.ts';
import { normal, sameAsPlain, variable } from './beside-plain.ts';

beforeAll(prepare);

/** A line through points: weights, a loss, a step with them. */
function regression(rows = 6) {
  const [w, b] = [variable('w', [3, 2]), variable('b', [2])];
  const [x, y] = [normal('x', [rows, 3]), normal('y', [rows, 2])];
  const loss = (input: tf.Tensor = x, wanted: tf.Tensor = y) =>
    tf.losses.meanSquaredError(
      wanted,
      tf.tanh(tf.add(tf.matMul(input as tf.Tensor2D, w as never), b)),
    ) as tf.Scalar;
  return { w, b, x, y, loss };
}

test('numbers that JavaScript computes in the step are new each time', () => {
  sameAsPlain((wrap) => {
    const { w, b, loss } = regression();
    let count = 0;
    const step = wrap(() => {
      count++;
      const optimizer = tf.train.sgd(0.5 / count);
      const value = optimizer.minimize(() => loss().mul(1 + count / 10) as tf.Scalar, true);
      (optimizer as unknown as { c: tf.Tensor }).c.dispose();
      return [value, tf.scalar(count), w.mul(count), b];
    });
    return () => step();
  });
});

test('random numbers are drawn at each step', () => {
  sameAsPlain((wrap) => {
    const { x } = regression(500);
    const random = rng('drawn');
    const step = wrap((run: number) => [
      tf.add(x, random()),
      tf.add(x, tf.randomNormal([500, 3], 0, 1, 'float32', run + 1)),
      tf.dropout(x, 0.4, undefined, run + 1),
      tf.randomUniform([4], 0, 1, 'float32', run + 1),
      tf.truncatedNormal([3], 0, 1, 'float32', 10 + run),
      tf.mul(x, random() < 0.5 ? 1 : 0),
    ]);
    return (run) => step(run);
  });
});

test('a batch in a closure may be another each time', () => {
  sameAsPlain((wrap) => {
    const { loss } = regression();
    const optimizer = tf.train.sgd(0.1);
    let [x, y] = [normal('x', [4, 3]), normal('y', [4, 2])];
    const step = wrap(() => optimizer.minimize(() => loss(x, y), true));
    return (run) => {
      tf.dispose([x, y]);
      [x, y] = [normal(`x${run}`, [4, 3]), normal(`y${run}`, [4, 2])];
      return step();
    };
  });
});

test('an array that is filled anew in the step is read when the tensor is made', () => {
  sameAsPlain((wrap) => {
    const buffer = new Float32Array(3);
    const where = [0, 0];
    const step = wrap((run: number) => {
      const parts = [1, 2, 3].map((factor) => {
        buffer.fill(factor * (run + 1));
        return tf.tensor1d(buffer).square();
      });
      const table = tf.range(0, 40).reshape([10, 4]);
      const rows = [run, run + 1].map((row) => {
        where[0] = row;
        return tf.slice(table, where, [1, 4]);
      });
      return [...parts, ...rows];
    });
    return (run) => step(run);
  });
});

test('batches of fifty sizes are right, and do not fill the memory', () => {
  let programs = 0;
  sameAsPlain(
    (wrap) => {
      const { loss } = regression();
      const optimizer = tf.train.adam(0.01);
      const step = wrap((x: tf.Tensor, y: tf.Tensor) => optimizer.minimize(() => loss(x, y), true));
      return (run) => {
        const rows = 1 + ((run * 7) % 50);
        const [x, y] = [normal(`x${run}`, [rows, 3]), normal(`y${run}`, [rows, 2])];
        const value = step(x, y);
        tf.dispose([x, y]);
        programs++;
        return value;
      };
    },
    { runs: 110, within: [1e-3, 1e-5] },
  );
  expect(programs).toBe(220);
});

test('branches on a counter and on what a tensor holds are taken as they come', () => {
  sameAsPlain(
    (wrap) => {
      const { w, b, x, loss } = regression();
      const optimizer = tf.train.sgd(0.2);
      const step = wrap((run: number) => {
        const value = optimizer.minimize(() => loss(), true)!;
        if (run % 2) w.assign(w.clipByValue(-0.5, 0.5));
        if (run % 3 === 0) return [value, x.add(b.concat([b.max().expandDims()]))];
        const size = w.abs().max().dataSync()[0]!;
        if (size > 0.45) b.assign(b.mul(0.9));
        else b.assign(b.add(size));
        return run % 5 === 4 ? [value] : [value, w.sum(), b.sum().dataSync()[0]!];
      });
      return (run) => step(run);
    },
    { runs: 20 },
  );
});

test('a step that ends earlier at some runs is right at all', () => {
  sameAsPlain(
    (wrap) => {
      const { x, y } = regression();
      const step = wrap((run: number) => {
        const first = x.matMul(y, true);
        return run % 2 ? first : [first.exp(), first.relu()];
      });
      return (run) => step(run);
    },
    { runs: 12 },
  );
});

test('what is read between steps is right, and stays as it was read', () => {
  const read: { values: ArrayLike<number>; copy: number[] }[] = [];
  sameAsPlain(
    (wrap) => {
      const [w, b] = [variable('w', [40, 20]), variable('b', [20])]; // large enough for memory that is used again
      const x = normal('x', [30, 40]);
      const optimizer = tf.train.adam(0.1);
      const step = wrap(() =>
        optimizer.minimize(
          () =>
            x
              .matMul(w as never)
              .add(b)
              .square()
              .mean(),
          true,
        ),
      );
      return () => {
        const value = step();
        for (const one of [w, b]) {
          const values = one.dataSync();
          read.push({ values, copy: Array.from(values) });
        }
        return value;
      };
    },
    { within: [1e-3, 1e-4] },
  );
  for (const { values, copy } of read) expect(Array.from(values)).toEqual(copy);
});

test('variables and kept tensors that a step makes stay', () => {
  sameAsPlain((wrap) => {
    const { x } = regression();
    let state: tf.Variable | undefined;
    let kept: tf.Tensor | undefined;
    const step = wrap((run: number) => {
      state ??= tf.variable(x.mul(2));
      state.assign(state.mul(0.5).add(run));
      const before = kept ?? tf.zerosLike(x);
      kept = tf.keep(before.add(state));
      before.dispose();
    });
    return (run) => [step(run), state!.clone(), kept!.clone()];
  });
});

test('a step answers nothing, a number, or tensors in lists and records', () => {
  sameAsPlain((wrap) => {
    const { x, y } = regression();
    const steps = [
      wrap(() => undefined),
      wrap((run: number) => run * 2),
      wrap((run: number) => ({ a: x.mul(run), list: [y.sum(), { b: y.mean(), n: run, none: null }] })),
      wrap(() => x.clone()),
      wrap(() => [x.clone(), x.reshape([3, 6]), x.reshape([9, 2])]),
      wrap(() => tf.tensor1d([1, 2, 3])),
    ];
    return (run) => steps.map((step) => step(run) as never);
  });
});

test('a kernel that onnxruntime does not have runs by itself in the middle', () => {
  sameAsPlain((wrap) => {
    const { w, loss, x } = regression();
    const optimizer = tf.train.sgd(0.1);
    const step = wrap((run: number) => {
      const value = optimizer.minimize(() => loss(), true)!;
      const spectrum = tf.abs(tf.spectral.rfft(tf.mul(w.flatten().slice(0, 4), run + 1)));
      const { values } = tf.unique(x.mul(2).round().flatten() as tf.Tensor1D);
      const places = tf.cast(x.abs().mul(1 + run), 'int32').flatten() as tf.Tensor1D;
      const counts = tf.bincount(places, [], 9);
      w.assign(w.mul(tf.sum(spectrum).mul(0.01).add(0.5)));
      return [value, spectrum, values, counts, tf.sum(w)];
    });
    return (run) => step(run);
  });
});

test('an exception leaves what was done before it, and the next run is right', () => {
  sameAsPlain(
    (wrap) => {
      const { w, loss } = regression();
      const optimizer = tf.train.sgd(0.1);
      const step = wrap((run: number) => {
        optimizer.minimize(() => loss());
        w.assign(w.mul(1.1));
        if (run % 3 === 1) throw new Error('in the middle');
        const fails = () => {
          if (run % 3 === 2) throw new Error('in the gradient');
          return loss();
        };
        return optimizer.minimize(fails, true);
      });
      return (run) => {
        let answer: unknown;
        try {
          answer = step(run);
        } catch (problem) {
          answer = (problem as Error).message;
        }
        return [answer, w.clone()];
      };
    },
    { runs: 12 },
  );
});

test('a step that is not finished when it returns is an error', async () => {
  for (const backend of ['cpu', 'ort']) {
    await tf.setBackend(backend);
    const step = traced(async () => {
      const x = tf.scalar(1);
      await x.data();
      return x.add(1);
    });
    expect(() => step()).toThrow('may not be async');
  }
});

test('a traced step inside a traced step is part of it', () => {
  sameAsPlain((wrap) => {
    const { x, loss } = regression();
    const optimizer = tf.train.sgd(0.1);
    const inner = wrap((t: tf.Tensor, factor: number) => t.mul(factor).sum());
    const outer = wrap((run: number) => [inner(x, run), optimizer.minimize(() => loss(), true), inner(x, 3)]);
    return (run) => [run % 2 ? outer(run) : inner(x, run), run > 4 ? outer(run) : 0];
  });
});
