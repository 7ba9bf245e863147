import { type Rng, shapeText } from '../../base/index.ts';
import { tf } from '../../engine/index.ts';
import type { Block } from '../block.ts';
import type { Initialiser } from '../initialisers/initialiser.ts';
import { normal } from '../initialisers/normal.ts';
import { weightsOf } from '../initialisers/weights.ts';

export interface LearnedPositionsOptions {
  /** How many time steps there are at most. */
  length: number;
  units: number;
  rng: Rng;
  weights?: Initialiser;
}

/** A vector for each place, learnt like those of tokens and added to them: (batch, time, units) -> the same. */
export function learnedPositionsBlock({
  length,
  units,
  rng,
  weights = normal({ sd: 0.02 }),
}: LearnedPositionsOptions): Block {
  const P = weightsOf([length, units], weights, rng); // (length, units)
  return {
    parameters: [P],
    forward(x) {
      const [, time, width] = x.shape;
      if (x.rank !== 3 || width !== units || time! > length) {
        throw new RangeError(
          `Cannot add learned positions to ${shapeText(x.shape)}: wanted (batch, time, ${units}), with at most ${length} time steps`,
        );
      }
      return tf.tidy(() => tf.add(x, tf.slice(P, [0, 0], [time!, units])));
    },
    outline: (input) => ({ name: 'learned positions', output: input, multiplyAdds: 0 }),
  };
}
