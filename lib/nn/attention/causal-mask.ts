import { tf } from '../../engine/index.ts';

/** Each time step sees itself and those before it: so what comes next can be learnt at all steps at once. */
export function causalMask(time: number): boolean[][] {
  return Array.from({ length: time }, (_, i) => Array.from({ length: time }, (_, j) => j <= i));
}

/** The same as 1 and 0. */
export function causalMaskTensor(time: number): tf.Tensor {
  return tf.tensor2d(
    causalMask(time).map((row) => row.map(Number)),
    [time, time],
    'float32',
  );
}
