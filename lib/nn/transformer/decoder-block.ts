import { tf } from '../../engine/index.ts';
import { causalMaskTensor } from '../attention/causal-mask.ts';
import { multiHeadBlock } from '../attention/multi-head-block.ts';
import type { ForwardOptions } from '../block.ts';
import type { TransformerBlockOptions } from './encoder-block.ts';
import { feedForwardBlock } from './feed-forward-block.ts';
import { checkSequence, overKeys, type Sublayer, sublayer } from './sublayer.ts';

export interface DecoderForward extends ForwardOptions {
  /** 1 where the memory has a token, 0 where padding was filled in. */
  memoryMask?: tf.Tensor; // (batch, memoryTime)
}

export interface DecoderBlock {
  readonly parameters: readonly tf.Variable[];
  /** `memory` is what the encoder made of the source: (batch, memoryTime, units). */
  forward(x: tf.Tensor, memory: tf.Tensor, options?: DecoderForward): tf.Tensor;
}

/**
 * A layer of a transformer that writes (A. Vaswani and others, 2017): the time steps look at those before them, then
 * at the source (cross attention: their queries, its keys and values), then each is worked on alone.
 */
export function decoderBlock({
  units,
  heads,
  rng,
  hidden = 4 * units,
  dropout = 0,
  normFirst = true,
  weights,
}: TransformerBlockOptions): DecoderBlock {
  const first = weights && { weights };
  const around = [1, 2, 3].map(() => sublayer({ units, dropout, normFirst, rng }));
  const [one, two, three] = around as [Sublayer, Sublayer, Sublayer];
  const self = multiHeadBlock({ units, heads, rng, ...first });
  const cross = multiHeadBlock({ units, heads, rng, ...first });
  const feedForward = feedForwardBlock({ units, hidden, rng, ...first });
  return {
    parameters: [one, self, two, cross, three, feedForward].flatMap(({ parameters }) => parameters),
    forward(x, memory, { memoryMask, training = false } = {}) {
      const time = checkSequence('a decoder block', x, units);
      checkSequence('a decoder block', memory, units);
      return tf.tidy(() => {
        const before = causalMaskTensor(time);
        const said = one.around(x, (own) => self.attend(own, own, before).out, { training });
        const seen = overKeys(memoryMask);
        const looked = two.around(said, (own) => cross.attend(own, memory, seen).out, { training });
        return three.around(looked, (own) => feedForward.forward(own), { training });
      });
    },
  };
}
