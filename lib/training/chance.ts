import { onInterrupted, type Rng } from '../base/index.ts';

/**
 * Does some work whose Math.random is the given stream. The dropout of tf.layers takes its seeds from there and
 * can be given none of its own that changes from step to step.
 */
export function drawingFrom<T>(random: Rng, work: () => T): T {
  const { random: former } = Math;
  const back = () => {
    Math.random = former;
    forget();
  };
  const forget = onInterrupted(back);
  Math.random = random;
  try {
    return work();
  } finally {
    back();
  }
}
