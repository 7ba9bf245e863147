import { beforeAll, describe, expect, test } from '@jest/globals';
import { rng } from '../../lib/base/index.ts';
import { tf } from '../../lib/engine/index.ts';
import {
  type BlockLike,
  crossEntropy,
  evaluate,
  type OwnStep,
  fit as teach,
} from '../../lib/training/index.ts';
import { network, plane, points, start } from './models.ts';

beforeAll(start);

const quiet = { say: 'quiet' } as const;
const near = (values: readonly number[], digits = 5) => values.map((value) => expect.closeTo(value, digits));

describe('other models', () => {
  /** A linear layer as a block of nn has it, with a running mean of its inputs. */
  function block(units = 3): BlockLike & { state: tf.Variable[] } {
    const random = rng('weights');
    const w = tf.variable(
      tf.tensor2d(
        Float32Array.from({ length: 4 * units }, () => random.normal(0, 0.3)),
        [4, units],
      ),
    );
    const b = tf.variable(tf.zeros([units]));
    const mean = tf.variable(tf.zeros([4]), false);
    return {
      parameters: [w, b],
      state: [mean],
      forward(x, { training = false } = {}) {
        if (training) mean.assign(mean.mul(0.9).add(x.mean(0).mul(0.1)));
        return x.sub(mean).matMul(w).add(b) as tf.Tensor; // (batch, 4) x (4, units) -> (batch, units)
      },
    };
  }

  test('a block of nn is trained on its logits', async () => {
    const model = block();
    const { series } = await teach(model, points(60), { epochs: 20, lr: 0.05, ...quiet });
    expect(series.accuracy!.at(-1)).toBeGreaterThan(0.9);
    expect(series.loss!.at(-1)!).toBeLessThan(series.loss![0]! / 2);
    expect(model.state[0]!.dataSync().some((value) => value !== 0)).toBe(true);
  });

  test('a block that ends in a softmax is seen to, and costs the same as its logits', async () => {
    const inner = block();
    const outer: BlockLike = { ...inner, forward: (x, manner) => inner.forward(x, manner).softmax() };
    const data = points(30);
    expect(await evaluate(outer, data)).toEqual({
      loss: expect.closeTo((await evaluate(inner, data)).loss!, 5),
      accuracy: (await evaluate(inner, data)).accuracy,
    });
  });

  test("a step of one's own is trained by its loss", async () => {
    const [w, b] = [tf.variable(tf.zeros([3, 1])), tf.variable(tf.scalar(0))];
    const step: OwnStep = {
      parameters: [w, b],
      loss: ({ X, y }) => X.matMul(w).add(b).reshape([-1]).sub(y).square(), // (batch)
    };
    const data = plane(64);
    const { series } = await teach(step, data, {
      epochs: 40,
      optimizer: 'sgd',
      lr: 0.1,
      validation: data,
      ...quiet,
    });
    expect(Array.from(w.dataSync())).toEqual(near([2, -1, 0], 1));
    expect(b.dataSync()[0]).toBeCloseTo(0.5, 1);
    expect(Object.keys(series)).toEqual(['loss', 'valLoss']);
    expect(await evaluate(step, data)).toEqual({ loss: expect.closeTo(series.valLoss!.at(-1)!, 5) });
  });

  test('an optimizer of nn gets all parameters with their gradients, and none where there is none', async () => {
    const [used, idle] = [tf.variable(tf.scalar(4)), tf.variable(tf.scalar(1))];
    const seen: number[][] = [];
    const rule = {
      name: 'plain',
      lr: 0.25,
      apply(variables: readonly tf.Variable[], gradients: readonly (tf.Tensor | null | undefined)[]) {
        seen.push([variables.length, gradients.filter(Boolean).length]);
        variables.forEach((variable, at) => {
          const g = gradients[at];
          if (g) variable.assign(variable.sub(g.mul(rule.lr)));
        });
      },
      save: () => ({ name: 'plain', lr: rule.lr, steps: 0, memory: [] }),
      restore() {},
    };
    const step: OwnStep = { parameters: [used, idle], loss: () => used.square() };
    await teach(step, plane(4), { epochs: 2, batchSize: 4, optimizer: rule, ...quiet });
    expect(used.dataSync()[0]).toBe(1); // 4 - 0.25 * 8 = 2, 2 - 0.25 * 4 = 1
    expect(idle.dataSync()[0]).toBe(1);
    expect(seen).toEqual([
      [2, 1],
      [2, 1],
    ]);
  });

  test('two classes and one sigmoid have the cross-entropy of yes or no', async () => {
    const model = network(undefined, { units: 1, activation: 'sigmoid' });
    const data = points(40, { classes: 2 });
    const { X, y } = data.tensors();
    const chances = Array.from((model.predict(X) as tf.Tensor).dataSync());
    const loss = Array.from(y.dataSync(), (label, at) => -Math.log(label ? chances[at]! : 1 - chances[at]!));
    expect((await evaluate(model, data)).loss).toBeCloseTo(loss.reduce((a, b) => a + b) / 40, 5);
    const { series } = await teach(model, data, {
      epochs: 15,
      lr: 0.02,
      metrics: ['accuracy', 'auc'],
      ...quiet,
    });
    expect(series.accuracy!.at(-1)).toBeGreaterThan(0.9);
    expect(series.auc!.at(-1)).toBeGreaterThan(0.95);
  });

  test('labels for each step of a sequence are compared step by step', () => {
    tf.tidy(() => {
      const logits = tf.tensor3d([
        [
          [2, 0],
          [0, 1],
        ],
        [
          [0, 0],
          [3, 0],
        ],
      ]);
      const y = tf.tensor2d(
        [
          [0, 1],
          [1, 0],
        ],
        [2, 2],
        'int32',
      );
      const wanted =
        [Math.exp(2) / (Math.exp(2) + 1), Math.E / (Math.E + 1), 0.5, Math.exp(3) / (Math.exp(3) + 1)]
          .map((p) => -Math.log(p))
          .reduce((a, b) => a + b) / 4;
      expect(crossEntropy(y, logits).dataSync()[0]).toBeCloseTo(wanted, 5);
      expect(crossEntropy(y, logits.softmax(), 'softmax').dataSync()[0]).toBeCloseTo(wanted, 5);
      expect(crossEntropy(tf.oneHot(y, 2), logits).dataSync()[0]).toBeCloseTo(wanted, 5);
    });
  });
});
