import '../engine/ort/arrays-of-node.ts';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { tf, traced } from 'downhill/engine';
import { adam } from '../../lib/nn/optimizers/adam.ts';
import { prepare } from '../engine/ort/against-cpu.ts';
import { sameAsPlain } from '../engine/trace/beside-plain.ts';
import { type SequenceCase, sequenceCases } from './sequence-cases.ts';

beforeAll(prepare);

type Wrap = (step: (run: number) => tf.Scalar) => (run: number) => tf.Scalar;

function training({ make }: SequenceCase, wrap: Wrap, lr = 0.01) {
  const { parameters, loss } = make(rng('weights'));
  const optimizer = adam({ lr, epsilon: 1e-3 }); // a larger one, so that rounding of tiny gradients is not blown up
  const step = wrap((run) => optimizer.minimize(() => loss(run), parameters));
  return { parameters, loss, step };
}

describe.each(sequenceCases)('$name', (one) => {
  test('it trains the same on cpu and through a traced step, and leaks no tensor', () => {
    sameAsPlain(
      (wrap) => {
        const { parameters, step } = training(one, wrap as Wrap);
        return (run) => [step(run), ...(run === 5 ? parameters : [])];
      },
      { runs: 6, within: [2e-4, 2e-5], flatFrom: 4 },
    );
  });

  test('a traced step has the losses of the same step untraced on the same backend, and they fall', () => {
    void tf.setBackend('ort');
    const plain: Wrap = (step) => (run) => tf.tidy(() => step(run));
    const losses = [plain, traced as Wrap].map((wrap) => {
      const { step } = training(one, wrap, 0.03);
      const values = Array.from({ length: 12 }, (_, run) => {
        const loss = step(run);
        const value = loss.dataSync()[0]!;
        loss.dispose();
        return value;
      });
      tf.disposeVariables();
      return values;
    });
    for (const [run, loss] of losses[0]!.entries())
      expect(Math.abs(losses[1]![run]! - loss)).toBeLessThan(2e-5 * Math.max(1, loss));
    const third = (values: number[], at: number) => values.slice(3 * at, 3 * at + 3).reduce((a, b) => a + b);
    expect(third(losses[0]!, 3)).toBeLessThan(third(losses[0]!, 0));
  });

  test('one seed gives the same weights to the byte, and every one of them has a gradient', () => {
    void tf.setBackend('cpu');
    const [first, second] = [one.make(rng(7)), one.make(rng(7))];
    const bytes = (parameters: readonly tf.Variable[]) =>
      parameters.map((variable) => [...variable.dataSync()]);
    expect(bytes(first.parameters)).toEqual(bytes(second.parameters));
    expect(bytes(one.make(rng(8)).parameters)).not.toEqual(bytes(first.parameters));
    const { grads } = tf.variableGrads(() => first.loss(0), [...first.parameters]);
    expect(Object.keys(grads).sort()).toEqual(first.parameters.map(({ name }) => name).sort());
    tf.disposeVariables();
  });
});
