import type { Rng } from '../base/index.ts';
import { tf } from '../engine/index.ts';
import type { Block } from './block.ts';
import type { Initialiser } from './initialisers/initialiser.ts';
import { uniform } from './initialisers/uniform.ts';
import { weightsOf } from './initialisers/weights.ts';
import { checkTokenTensor } from './tokens.ts';

export interface EmbeddingBlockOptions {
  /** How many different tokens there are. */
  tokens: number;
  /** How many numbers a vector has. */
  units: number;
  rng: Rng;
  weights?: Initialiser;
}

export interface EmbeddingBlock extends Block {
  /** A row for each token. */
  readonly E: tf.Variable; // (tokens, units)
}

/** A vector for each token: (batch, time) -> (batch, time, units). */
export function embeddingBlock({
  tokens,
  units,
  rng,
  weights = uniform({ limit: 0.05 }),
}: EmbeddingBlockOptions): EmbeddingBlock {
  const E = weightsOf([tokens, units], weights, rng);
  return {
    E,
    parameters: [E],
    forward(ids) {
      checkTokenTensor(ids, tokens);
      return tf.tidy(() => tf.gather(E, ids.toInt()));
    },
    outline: (input) => ({
      name: `embedding ${tokens} -> ${units}`,
      output: [...input, units],
      multiplyAdds: 0, // rows are copied
    }),
  };
}
