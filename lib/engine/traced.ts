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
    const run = () => tidy(() => finished(step(...args)) as never) as Result;
    return getBackend() === 'ort' ? installOrt().record(programs, run) : run();
  };
}

/** `tf.tidy` would take the tensors away from a step that goes on later. */
function finished<Result>(result: Result): Result {
  const { then } = (result ?? {}) as Partial<PromiseLike<unknown>>;
  if (typeof then !== 'function') return result;
  then.call(result, undefined, () => {}); // what goes wrong in it now follows from this
  throw new Error(
    'A traced step must be done when it returns: it may not be async, or return a promise. Read a tensor in it with dataSync(), or return the tensor and await its data() outside.',
  );
}
