import '../engine/ort/arrays-of-node.ts';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { tf, traced } from 'downhill/engine';
import { type Block, variablesOf } from '../../lib/nn/block.ts';
import { outlineOf, parameterCount } from '../../lib/nn/outline.ts';
import { prepare } from '../engine/ort/against-cpu.ts';
import { normal, sameAsPlain } from '../engine/trace/beside-plain.ts';
import { type BlockCase, blockCases } from './block-cases.ts';

beforeAll(prepare);

/** A step of training towards random numbers. The input is learned as well, so that every block has something to. */
function training({ make, input, output }: BlockCase, wrap: <T>(step: () => T) => () => T) {
  const block = make(rng('weights'));
  const x = tf.variable(normal('x', [4, ...input]));
  const y = normal('y', [4, ...output]);
  const optimizer = tf.train.sgd(0.05);
  const step = wrap(() => {
    const loss = () => tf.losses.meanSquaredError(y, block.forward(x, { training: true })) as tf.Scalar;
    return optimizer.minimize(loss, true, [x, ...block.parameters])!;
  });
  return { block, x, step };
}

const bytesOf = (block: Block) => variablesOf(block).map((variable) => [...variable.dataSync()]);

describe.each(blockCases)('$name', (one) => {
  test('it trains the same on cpu and through a traced step, its running statistics too, and leaks no tensor', () => {
    sameAsPlain(
      (wrap) => {
        const { block, x, step } = training(one, wrap);
        return () => [step(), block.forward(x), ...variablesOf(block), x];
      },
      { runs: 5, within: [2e-4, 1e-5] },
    );
  });

  test('a traced step has the losses of the same step untraced on the same backend', () => {
    void tf.setBackend('ort');
    const losses = [(step: () => tf.Scalar) => () => tf.tidy(step), traced].map((wrap) => {
      const { step } = training(one, wrap as never);
      return Array.from({ length: 5 }, () => {
        const loss = step() as tf.Scalar;
        const value = loss.dataSync()[0]!;
        loss.dispose();
        return value;
      });
    });
    for (const [run, loss] of losses[0]!.entries())
      expect(Math.abs(losses[1]![run]! - loss)).toBeLessThan(1e-5 * Math.max(1, loss));
    expect(losses[0]!.at(-1)).toBeLessThan(losses[0]![0]!);
    tf.disposeVariables();
  });

  test('its outline is the shape that comes out and the parameters that it has', () => {
    void tf.setBackend('cpu');
    const block = one.make(rng(1));
    const { output, multiplyAdds, parameters } = outlineOf(block, one.input);
    expect({ output, multiplyAdds, parameters }).toEqual({
      output: one.output,
      multiplyAdds: one.multiplyAdds,
      parameters: one.parameters,
    });
    expect(parameterCount(block)).toBe(one.parameters);
    expect(tf.tidy(() => block.forward(tf.zeros([2, ...one.input])).shape)).toEqual([2, ...one.output]);
    tf.dispose(variablesOf(block));
  });

  test('one seed gives the same weights to the byte, and disposing its variables leaves nothing', () => {
    void tf.setBackend('cpu');
    const before = tf.memory().numTensors;
    const [first, second] = [one.make(rng(7)), one.make(rng(7))];
    expect(bytesOf(first)).toEqual(bytesOf(second));
    const x = tf.ones([2, ...one.input]);
    const held = tf.memory().numTensors;
    const results = [first.forward(x), first.forward(x, { training: true })];
    expect(tf.memory().numTensors).toBe(held + 2);
    tf.dispose([...results, x, ...variablesOf(first), ...variablesOf(second)]);
    expect(tf.memory().numTensors).toBe(before);
  });
});

test.each(blockCases.filter(({ make }) => make.length > 0))(
  'another seed gives $name other weights',
  ({ make }) => {
    void tf.setBackend('cpu');
    expect(bytesOf(make(rng(1)))).not.toEqual(bytesOf(make(rng(2))));
    tf.disposeVariables();
  },
);
