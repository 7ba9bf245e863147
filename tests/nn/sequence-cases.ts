import type { Rng } from 'downhill/base';
import { tf } from 'downhill/engine';
import { multiHeadBlock } from '../../lib/nn/attention/multi-head-block.ts';
import { positionalEncodingBlock } from '../../lib/nn/attention/positional-encoding.ts';
import type { Block } from '../../lib/nn/block.ts';
import { ctcTensorLoss } from '../../lib/nn/ctc/ctc-tensor-loss.ts';
import { embeddingBlock } from '../../lib/nn/embedding-block.ts';
import { linearBlock } from '../../lib/nn/linear-block.ts';
import { bidirectionalBlock } from '../../lib/nn/recurrent/bidirectional-block.ts';
import { gruBlock } from '../../lib/nn/recurrent/gru-block.ts';
import { lstmBlock } from '../../lib/nn/recurrent/lstm-block.ts';
import { meanOverTime } from '../../lib/nn/recurrent/masked-mean.ts';
import { recurrentLanguageModel } from '../../lib/nn/recurrent/recurrent-language-model.ts';
import { rnnBlock } from '../../lib/nn/recurrent/rnn-block.ts';
import { sequence } from '../../lib/nn/sequence.ts';
import { encoderDecoder } from '../../lib/nn/sequence-to-sequence/encoder-decoder.ts';
import { tokenLoss } from '../../lib/nn/sequence-to-sequence/token-loss.ts';
import type { Translator } from '../../lib/nn/sequence-to-sequence/translator.ts';
import { decoderBlock } from '../../lib/nn/transformer/decoder-block.ts';
import { encoderBlock } from '../../lib/nn/transformer/encoder-block.ts';
import { feedForwardBlock } from '../../lib/nn/transformer/feed-forward-block.ts';
import { gpt } from '../../lib/nn/transformer/gpt.ts';
import { transformer } from '../../lib/nn/transformer/transformer.ts';
import { normal } from '../engine/trace/beside-plain.ts';

/** What a training step needs: variables, and a loss of a batch that is another at each run. */
export interface Trained {
  parameters: readonly tf.Variable[];
  loss(run: number): tf.Scalar;
}

export interface SequenceCase {
  name: string;
  make(rng: Rng): Trained;
}

const [batch, time] = [4, 5];
const units = 6;

/** Tokens that depend on the run, and the same ones a step later, which can be learnt. */
const tokens = (run: number, below: number, length = time): tf.Tensor =>
  tf.tensor(
    Array.from({ length: batch * length }, (_, i) => (i + (run % 3)) % below),
    [batch, length],
    'int32',
  );

const square = (x: tf.Tensor) => tf.mean(tf.square(x)) as tf.Scalar;

/** Towards random numbers. */
const vectors =
  (block: Block, inputs = units) =>
  (run: number) => {
    const made = block.forward(normal(`x${run % 3}`, [batch, time, inputs]), { training: true });
    return square(tf.sub(made, normal('y', made.shape)));
  };

const ofBlock = (name: string, make: (rng: Rng) => Block): SequenceCase => ({
  name,
  make(rng) {
    const block = make(rng);
    return { parameters: block.parameters, loss: vectors(block) };
  },
});

/** The next token of each. */
const ofTokens = (name: string, make: (rng: Rng) => Block): SequenceCase => ({
  name,
  make(rng) {
    const block = make(rng);
    const loss = (run: number) =>
      tokenLoss(block.forward(tokens(run, 7), { training: true }), tokens(run + 1, 7));
    return { parameters: block.parameters, loss };
  },
});

const ofTranslator = (name: string, make: (rng: Rng) => Translator): SequenceCase => ({
  name,
  make(rng) {
    const model = make(rng);
    const loss = (run: number) =>
      tokenLoss(model.logits(tokens(run, 7), tokens(run, 6, 4), { training: true }), tokens(run + 1, 6, 4));
    return { parameters: model.parameters, loss };
  },
});

const sizes = (rng: Rng) => ({ inputs: units, units, rng });
const both = { sourceTokens: 7, targetTokens: 6 };

/** Every block over time. */
export const sequenceCases: SequenceCase[] = [
  ofBlock('rnn', (rng) => rnnBlock(sizes(rng))),
  ofBlock('rnn backwards, the last output', (rng) =>
    rnnBlock({ ...sizes(rng), sequences: false, backwards: true }),
  ),
  ofBlock('lstm', (rng) => lstmBlock(sizes(rng))),
  ofBlock('lstm with peepholes', (rng) => lstmBlock({ ...sizes(rng), peepholes: true })),
  ofBlock('gru', (rng) => gruBlock(sizes(rng))),
  ofBlock('gru, reset after, Chung', (rng) =>
    gruBlock({ ...sizes(rng), resetAfter: true, convention: 'chung' }),
  ),
  ofBlock('bidirectional lstm', (rng) =>
    bidirectionalBlock(lstmBlock(sizes(rng)), lstmBlock({ ...sizes(rng), backwards: true })),
  ),
  ofBlock('attention with heads', (rng) => multiHeadBlock({ units, heads: 2, rng })),
  ofBlock('causal attention with positions', (rng) =>
    sequence(positionalEncodingBlock(), multiHeadBlock({ units, heads: 3, rng, causal: true })),
  ),
  ofBlock('feed-forward', (rng) => feedForwardBlock({ units, rng })),
  ofBlock('encoder block with dropout', (rng) => encoderBlock({ units, heads: 2, rng, dropout: 0.2 })),
  ofBlock('encoder block, norm last', (rng) =>
    encoderBlock({ units, heads: 2, rng, normFirst: false, causal: true }),
  ),
  {
    name: 'decoder block',
    make(rng) {
      const block = decoderBlock({ units, heads: 2, rng, dropout: 0.2 });
      const memoryMask = (run: number) => tf.tensor2d(new Array(batch).fill([1, 1, run % 2]));
      const loss = (run: number) => {
        const [x, memory] = [normal(`x${run}`, [batch, time, units]), normal('memory', [batch, 3, units])];
        const made = block.forward(x, memory, { memoryMask: memoryMask(run), training: true });
        return square(tf.sub(made, normal('y', made.shape)));
      };
      return { parameters: block.parameters, loss };
    },
  },
  {
    name: 'masked mean of embeddings, and a masked gru',
    make(rng) {
      const embedding = embeddingBlock({ tokens: 7, units, rng });
      const gru = gruBlock({ ...sizes(rng) });
      const loss = (run: number) => {
        const mask = tf.tensor2d(Array.from({ length: batch }, (_, n) => [1, 1, 1, n % 2, run % 2]));
        const x = embedding.forward(tokens(run, 7));
        const { outputs } = gru.run(x, { mask });
        const made = tf.add(meanOverTime(x, mask), meanOverTime(outputs, mask));
        return square(tf.sub(made, normal('y', made.shape)));
      };
      return { parameters: [...embedding.parameters, ...gru.parameters], loss };
    },
  },
  {
    name: 'a recurrent net with CTC',
    make(rng) {
      const block = sequence(gruBlock(sizes(rng)), linearBlock({ inputs: units, units: 4, rng }));
      const labels = [[1, 2], [3], [], [2, 2]];
      const loss = (run: number) =>
        ctcTensorLoss(block.forward(normal(`x${run % 2}`, [batch, time, units])), labels);
      return { parameters: block.parameters, loss };
    },
  },
  ofTokens('language model of lstm', (rng) =>
    recurrentLanguageModel({ tokens: 7, embedding: 4, units, cell: lstmBlock, rng }),
  ),
  ofTokens('gpt with dropout', (rng) =>
    gpt({ tokens: 7, context: 5, units, heads: 2, layers: 2, dropout: 0.1, rng }),
  ),
  ofTranslator('encoder and decoder', (rng) =>
    encoderDecoder({ ...both, embedding: 4, units, attention: false, rng }),
  ),
  ofTranslator('encoder and decoder with attention', (rng) =>
    encoderDecoder({ ...both, embedding: 4, units, rng }),
  ),
  ofTranslator('transformer', (rng) =>
    transformer({ ...both, units, heads: 2, layers: 1, dropout: 0.1, rng }),
  ),
];
