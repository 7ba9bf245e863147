import { getBackend, tidy } from '@tensorflow/tfjs-core';
import { installOrt } from './ort/install.ts';
import { Programs } from './trace/programs.ts';

/**
 * The same step, faster from its second run on: what it does with tensors is recorded and computed as one graph.
 * It may read variables and tensors from anywhere, branch on numbers, draw random ones and change the learning
 * rate: what it does is compared with the record at each run. The results are those of the plain step, and like
 * in `tf.tidy`, only what it returns or keeps stays.
 */
export function traced<Args extends unknown[], Result>(
  step: (...args: Args) => Result,
): (...args: Args) => Result {
  const programs = new Programs();
  return (...args) => {
    const run = () => tidy(() => step(...args) as never) as Result;
    return getBackend() === 'ort' ? installOrt().record(programs, run) : run();
  };
}
