import type { Rng } from '../../base/index.ts';
import { tf } from '../../engine/index.ts';
import { embeddingBlock } from '../embedding-block.ts';
import { linearBlock } from '../linear-block.ts';
import { gruBlock } from '../recurrent/gru-block.ts';
import { dotAttention } from './dot-attention.ts';
import { paddingMask, type Translator } from './translator.ts';

export interface EncoderDecoderOptions {
  /** How many different tokens the source has. */
  sourceTokens: number;
  targetTokens: number;
  /** How many numbers stand for a token. */
  embedding?: number;
  units?: number;
  /** Without it all that the decoder knows of the source is the encoder's last state. */
  attention?: boolean;
  /** The token that fills up short sources. */
  padding?: number;
  rng: Rng;
}

export interface EncoderDecoder extends Translator {
  /** Where the decoder looked: (batch, targetTime, time). Only with attention. */
  attentionWeights(source: tf.Tensor, target: tf.Tensor): tf.Tensor;
}

/**
 * One recurrent net reads the source, and its last state is the first of another, which writes the target
 * (I. Sutskever, O. Vinyals and Q. Le, 2014; K. Cho and others, 2014). With attention, what is written comes from the
 * decoder's state and from what it looks at in the source.
 */
export function encoderDecoder({
  sourceTokens,
  targetTokens,
  embedding = 16,
  units = 32,
  attention = true,
  padding = 0,
  rng,
}: EncoderDecoderOptions): EncoderDecoder {
  const sourceVectors = embeddingBlock({ tokens: sourceTokens, units: embedding, rng });
  const targetVectors = embeddingBlock({ tokens: targetTokens, units: embedding, rng });
  const encoder = gruBlock({ inputs: embedding, units, rng });
  const decoder = gruBlock({ inputs: embedding, units, rng });
  const mix = attention ? linearBlock({ inputs: 2 * units, units, rng }) : undefined;
  const out = linearBlock({ inputs: units, units: targetTokens, rng });
  const used = [sourceVectors, targetVectors, encoder, decoder, ...(mix ? [mix] : []), out];

  const states = (source: tf.Tensor, target: tf.Tensor) => {
    const mask = paddingMask(source, padding); // (batch, time)
    const read = encoder.run(sourceVectors.forward(source), { mask });
    const written = decoder.run(targetVectors.forward(target), { state: read.state });
    return { mask, memory: read.outputs, h: written.outputs }; // (batch, targetTime, units)
  };

  return {
    parameters: used.flatMap(({ parameters }) => parameters),
    logits: (source, target) =>
      tf.tidy(() => {
        const { h, memory, mask } = states(source, target);
        if (!mix) return out.forward(h);
        const { context } = dotAttention(h, memory, mask);
        const both = tf.concat([context, h], 2); // (batch, targetTime, 2 units)
        return out.forward(tf.tanh(mix.forward(both))); // (batch, targetTime, tokens)
      }),
    attentionWeights(source, target) {
      if (!attention)
        throw new Error(
          'Cannot show attention weights: this model has no attention. Make it with attention: true',
        );
      return tf.tidy(() => {
        const { h, memory, mask } = states(source, target);
        return dotAttention(h, memory, mask).weights;
      });
    },
  };
}
