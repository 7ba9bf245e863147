import type { Rng } from '../../base/index.ts';
import { tf } from '../../engine/index.ts';
import { causalMaskTensor } from '../attention/causal-mask.ts';
import { multiHeadBlock } from '../attention/multi-head-block.ts';
import type { Block, ForwardOptions } from '../block.ts';
import type { Initialiser } from '../initialisers/initialiser.ts';
import { outlineOf } from '../outline.ts';
import { feedForwardBlock } from './feed-forward-block.ts';
import { checkSequence, overKeys, type Sublayer, sublayer } from './sublayer.ts';

export interface TransformerBlockOptions {
  units: number;
  heads: number;
  rng: Rng;
  /** How many units the feed-forward part has inside. */
  hidden?: number;
  dropout?: number;
  /** The norm before each part, or after it as in the first paper. */
  normFirst?: boolean;
  weights?: Initialiser;
}

export interface EncoderBlockOptions extends TransformerBlockOptions {
  /** Whether a time step sees only itself and those before it: this is a layer of GPT. */
  causal?: boolean;
}

export interface EncoderForward extends ForwardOptions {
  /** 1 where there is a token, 0 where padding was filled in, which nobody looks at. */
  mask?: tf.Tensor; // (batch, time)
}

export interface EncoderBlock extends Block {
  forward(x: tf.Tensor, options?: EncoderForward): tf.Tensor;
}

/**
 * A layer of a transformer (A. Vaswani and others, 2017): the time steps look at each other, then each one is worked
 * on alone. (batch, time, units) -> the same.
 */
export function encoderBlock({
  units,
  heads,
  rng,
  hidden = 4 * units,
  dropout = 0,
  normFirst = true,
  causal = false,
  weights,
}: EncoderBlockOptions): EncoderBlock {
  const first = weights && { weights };
  const [one, two] = [1, 2].map(() => sublayer({ units, dropout, normFirst, rng })) as [Sublayer, Sublayer];
  const attention = multiHeadBlock({ units, heads, rng, ...first });
  const feedForward = feedForwardBlock({ units, hidden, rng, ...first });
  return {
    parameters: [one, attention, two, feedForward].flatMap(({ parameters }) => parameters),
    forward(x, { mask, training = false } = {}) {
      const time = checkSequence('an encoder block', x, units);
      return tf.tidy(() => {
        const seen = both(overKeys(mask), causal ? causalMaskTensor(time) : undefined);
        const looked = one.around(x, (own) => attention.attend(own, own, seen).out, { training });
        return two.around(looked, (own) => feedForward.forward(own), { training });
      });
    },
    outline(input) {
      const parts = [attention, feedForward].map((part) => outlineOf(part, input));
      const multiplyAdds = parts.reduce((sum, part) => sum + part.multiplyAdds, 0);
      return { name: 'encoder block', output: input, multiplyAdds, parts };
    },
  };
}

/** What both masks let through. */
function both(a: tf.Tensor | undefined, b: tf.Tensor | undefined): tf.Tensor | undefined {
  return a && b ? tf.mul(a, b) : (a ?? b);
}
