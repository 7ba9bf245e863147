import { expect, test } from '@jest/globals';
import { tf } from 'downhill/engine';
import { stopSwitch } from '../../../lib/base/index.ts';
import { finishSteps } from '../../../lib/engine/interrupted.ts';
import type { OrtBackend } from '../../../lib/engine/ort/backend.ts';
import { prepare } from '../ort/against-cpu.ts';

prepare();

test('a variable is given its new value where nobody can end it: the old one is gone by then', async () => {
  await tf.setBackend('ort');
  finishSteps();
  const backend = tf.backend() as OrtBackend;
  const { disposeData } = backend;
  const inside: number[] = [];
  backend.disposeData = (...args) => {
    inside.push(Atomics.load(stopSwitch(), 0));
    return disposeData.apply(backend, args);
  };
  const w = tf.variable(tf.zeros([2]));
  w.assign(tf.ones([2]));
  backend.disposeData = disposeData;
  expect(inside).toEqual([1]);
  expect(Atomics.load(stopSwitch(), 0)).toBe(0);
  expect([...w.dataSync()]).toEqual([1, 1]);
});

test('a tensor whose numbers are gone says so', async () => {
  await tf.setBackend('ort');
  const t = tf.ones([3]);
  (tf.backend() as OrtBackend).data.delete(t.dataId); // as code leaves it that is stopped while it frees the tensor
  expect(() => t.dataSync()).toThrow(
    'This tensor was lost: it was freed by code that was stopped. Make it again.',
  );
});
