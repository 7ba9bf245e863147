import type { Rng } from '../../base/index.ts';
import { tf } from '../../engine/index.ts';
import { positionalEncodingBlock } from '../attention/positional-encoding.ts';
import { dropoutBlock } from '../dropout.ts';
import { embeddingBlock } from '../embedding-block.ts';
import { normal } from '../initialisers/normal.ts';
import { linearBlock } from '../linear-block.ts';
import { layerNormBlock } from '../norms/layer-norm-block.ts';
import { sequence } from '../sequence.ts';
import { paddingMask, type Translator } from '../sequence-to-sequence/translator.ts';
import { decoderBlock } from './decoder-block.ts';
import { encoderBlock } from './encoder-block.ts';

export interface TransformerOptions {
  /** How many different tokens the source has. */
  sourceTokens: number;
  targetTokens: number;
  units?: number;
  heads?: number;
  /** Of the encoder, and as many of the decoder. */
  layers?: number;
  dropout?: number;
  /** The token that fills up short sources. */
  padding?: number;
  rng: Rng;
}

/** The whole of "Attention is all you need" (A. Vaswani and others, 2017), small, with the norms before the parts. */
export function transformer({
  sourceTokens,
  targetTokens,
  units = 32,
  heads = 2,
  layers = 2,
  dropout = 0,
  padding = 0,
  rng,
}: TransformerOptions): Translator {
  const vectorsOf = (tokens: number) =>
    sequence(
      // of the size of the waves that are added: else the places would drown the tokens
      embeddingBlock({ tokens, units, rng, weights: normal({ sd: 1 }) }),
      positionalEncodingBlock(),
      dropoutBlock({ rate: dropout, rng }),
    );
  const [sourceVectors, targetVectors] = [vectorsOf(sourceTokens), vectorsOf(targetTokens)];
  const options = { units, heads, dropout, rng };
  const encoders = Array.from({ length: layers }, () => encoderBlock(options));
  const decoders = Array.from({ length: layers }, () => decoderBlock(options));
  const norms = [1, 2].map(() => layerNormBlock({ channels: units, epsilon: 1e-5 }));
  const out = linearBlock({ inputs: units, units: targetTokens, rng });
  const used = [sourceVectors, targetVectors, ...encoders, ...decoders, ...norms, out];
  return {
    parameters: used.flatMap(({ parameters }) => parameters),
    logits: (source, target, { training = false } = {}) =>
      tf.tidy(() => {
        const mask = paddingMask(source, padding); // (batch, time)
        let memory = sourceVectors.forward(source, { training }); // (batch, time, units)
        for (const layer of encoders) memory = layer.forward(memory, { mask, training });
        memory = norms[0]!.forward(memory);
        let x = targetVectors.forward(target, { training }); // (batch, targetTime, units)
        for (const layer of decoders) x = layer.forward(x, memory, { memoryMask: mask, training });
        return out.forward(norms[1]!.forward(x)); // (batch, targetTime, tokens)
      }),
  };
}
