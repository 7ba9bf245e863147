import { type Rng, shapeText } from '../../base/index.ts';
import { tf } from '../../engine/index.ts';
import { headSize } from '../attention/heads.ts';
import { learnedPositionsBlock } from '../attention/learned-positions-block.ts';
import type { Block } from '../block.ts';
import { dropoutBlock } from '../dropout.ts';
import { embeddingBlock } from '../embedding-block.ts';
import { type Next, nextOf } from '../generation/next.ts';
import { normal } from '../initialisers/normal.ts';
import { linearBlock } from '../linear-block.ts';
import { layerNormBlock } from '../norms/layer-norm-block.ts';
import { sequence } from '../sequence.ts';
import { encoderBlock } from './encoder-block.ts';

export interface GptConfig {
  /** How many different tokens there are. */
  tokens: number;
  /** How many time steps it can look back. */
  context: number;
  units: number;
  heads: number;
  layers: number;
}

export interface GptOptions extends GptConfig {
  dropout?: number;
  rng: Rng;
}

export interface Gpt extends Block {
  readonly config: GptConfig;
  /** For `generate` and `beamSearch`; of long texts it sees the last `context` tokens. */
  next(): Next;
}

/**
 * A language model of attention alone (A. Radford and others, 2018, 2019), small: vectors of tokens and places,
 * layers in which each time step looks at those before it, and a product to logits of the next token.
 * (batch, time) -> (batch, time, tokens).
 */
export function gpt({ tokens, context, units, heads, layers, dropout = 0, rng }: GptOptions): Gpt {
  headSize(units, heads); // before anything is made
  const weights = normal({ sd: 0.02 }); // GPT-2's: logits begin near 0, and the loss near ln tokens
  const whole = sequence(
    embeddingBlock({ tokens, units, rng, weights }),
    learnedPositionsBlock({ length: context, units, rng, weights }),
    dropoutBlock({ rate: dropout, rng }),
    ...Array.from({ length: layers }, () =>
      encoderBlock({ units, heads, rng, dropout, causal: true, weights }),
    ),
    layerNormBlock({ channels: units, epsilon: 1e-5 }),
    linearBlock({ inputs: units, units: tokens, rng, bias: false, weights }),
  );
  const forward: Block['forward'] = (ids, options) => {
    const [, time] = ids.shape;
    if (ids.rank === 2 && time! >= 1 && time! <= context) return tf.tidy(() => whole.forward(ids, options));
    throw new RangeError(
      `Cannot read tokens of shape ${shapeText(ids.shape)} with a context of ${context}: wanted (batch, time), with 1 to ${context} time steps`,
    );
  };
  return {
    ...whole,
    forward,
    config: { tokens, context, units, heads, layers },
    next: () => nextOf({ forward }, { context }),
  };
}

/** How many numbers it learns: 12 units^2 in each layer, and the tables of tokens and places. */
export function gptParameterCount({ tokens, context, units, layers }: Omit<GptConfig, 'heads'>): number {
  const norm = 2 * units;
  const attention = 4 * (units * units + units);
  const feedForward = units * 4 * units + 4 * units + (4 * units * units + units);
  const layer = 2 * norm + attention + feedForward;
  return tokens * units + context * units + layers * layer + norm + units * tokens;
}
