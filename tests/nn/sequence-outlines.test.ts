import { afterEach, beforeAll, expect, test } from '@jest/globals';
import { type Rng, rng, type Shape } from 'downhill/base';
import { tf } from 'downhill/engine';
import { learnedPositionsBlock } from '../../lib/nn/attention/learned-positions-block.ts';
import { multiHeadBlock } from '../../lib/nn/attention/multi-head-block.ts';
import { positionalEncodingBlock } from '../../lib/nn/attention/positional-encoding.ts';
import type { Block } from '../../lib/nn/block.ts';
import { embeddingBlock } from '../../lib/nn/embedding-block.ts';
import { outlineOf, parameterCount } from '../../lib/nn/outline.ts';
import { bidirectionalBlock } from '../../lib/nn/recurrent/bidirectional-block.ts';
import { gruBlock } from '../../lib/nn/recurrent/gru-block.ts';
import { gruParameterCount } from '../../lib/nn/recurrent/gru-cell.ts';
import { lstmBlock } from '../../lib/nn/recurrent/lstm-block.ts';
import { lstmParameterCount } from '../../lib/nn/recurrent/lstm-cell.ts';
import { recurrentLanguageModel } from '../../lib/nn/recurrent/recurrent-language-model.ts';
import { rnnBlock } from '../../lib/nn/recurrent/rnn-block.ts';
import { encoderBlock } from '../../lib/nn/transformer/encoder-block.ts';
import { gpt, gptParameterCount } from '../../lib/nn/transformer/gpt.ts';

beforeAll(() => void tf.setBackend('cpu'));
afterEach(() => tf.disposeVariables());

const [time, units] = [5, 4];
const sizes = (rng: Rng) => ({ inputs: 3, units, rng });
const attention = 4 * time * 16 + 2 * time * time * 4; // four products of 4 x 4, scores and means
const config = { tokens: 7, context: 6, units, heads: 2, layers: 2 };

type Row = [
  name: string,
  (rng: Rng) => Block,
  input: Shape,
  output: Shape,
  parameters: number,
  multiplyAdds: number,
];

test.each<Row>([
  ['embedding', (rng) => embeddingBlock({ tokens: 7, units, rng }), [time], [time, 4], 28, 0],
  ['rnn', (rng) => rnnBlock(sizes(rng)), [time, 3], [time, 4], 12 + 16 + 4, time * 28],
  ['rnn, last', (rng) => rnnBlock({ ...sizes(rng), sequences: false }), [time, 3], [4], 32, time * 28],
  ['lstm', (rng) => lstmBlock(sizes(rng)), [time, 3], [time, 4], lstmParameterCount(3, 4), 4 * time * 28],
  [
    'lstm, peepholes',
    (rng) => lstmBlock({ ...sizes(rng), peepholes: true }),
    [time, 3],
    [time, 4],
    128 + 12,
    4 * time * 28,
  ],
  ['gru', (rng) => gruBlock(sizes(rng)), [time, 3], [time, 4], gruParameterCount(3, 4), 3 * time * 28],
  [
    'gru, reset after',
    (rng) => gruBlock({ ...sizes(rng), resetAfter: true }),
    [time, 3],
    [time, 4],
    gruParameterCount(3, 4, { resetAfter: true }),
    3 * time * 28,
  ],
  [
    'bidirectional',
    (rng) => bidirectionalBlock(rnnBlock(sizes(rng)), rnnBlock({ ...sizes(rng), backwards: true })),
    [time, 3],
    [time, 8],
    64,
    2 * time * 28,
  ],
  ['positions', () => positionalEncodingBlock(), [time, 4], [time, 4], 0, 0],
  [
    'learned positions',
    (rng) => learnedPositionsBlock({ length: 6, units, rng }),
    [time, 4],
    [time, 4],
    24,
    0,
  ],
  ['attention', (rng) => multiHeadBlock({ units, heads: 2, rng }), [time, 4], [time, 4], 4 * 20, attention],
  [
    'encoder block',
    (rng) => encoderBlock({ units, heads: 2, rng }),
    [time, 4],
    [time, 4],
    80 + (64 + 16 + 64 + 4) + 2 * 8,
    attention + time * 128,
  ],
  [
    'language model',
    (rng) => recurrentLanguageModel({ tokens: 7, embedding: 3, units, cell: gruBlock, rng }),
    [time],
    [time, 7],
    21 + gruParameterCount(3, 4) + 35,
    3 * time * 28 + time * 28,
  ],
  [
    'gpt',
    (rng) => gpt({ ...config, rng }),
    [time],
    [time, 7],
    gptParameterCount(config),
    2 * (attention + time * 128) + time * 28,
  ],
])(
  '%s has the outline and the parameters that are worked out by hand',
  (_, make, input, output, parameters, multiplyAdds) => {
    const block = make(rng(1));
    const outline = outlineOf(block, input);
    expect({ output: outline.output, multiplyAdds: outline.multiplyAdds }).toEqual({ output, multiplyAdds });
    expect(parameterCount(block)).toBe(parameters);
    expect(block.forward(tf.zeros([2, ...input])).shape).toEqual([2, ...output]);
  },
);
