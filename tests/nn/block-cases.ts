import type { Rng, Shape } from 'downhill/base';
import { activationBlock } from '../../lib/nn/activation-block.ts';
import type { Block } from '../../lib/nn/block.ts';
import { convBlock } from '../../lib/nn/convolution/conv-block.ts';
import { transposedConvBlock } from '../../lib/nn/convolution/transposed-conv-block.ts';
import { flattenBlock } from '../../lib/nn/flatten-block.ts';
import { linearBlock } from '../../lib/nn/linear-block.ts';
import { batchNormBlock } from '../../lib/nn/norms/batch-norm-block.ts';
import { instanceNormBlock } from '../../lib/nn/norms/instance-norm-block.ts';
import { layerNormBlock } from '../../lib/nn/norms/layer-norm-block.ts';
import { localResponseNormBlock } from '../../lib/nn/norms/local-response-norm-block.ts';
import { globalAverageBlock, poolBlock } from '../../lib/nn/pooling/pool-block.ts';
import { residual } from '../../lib/nn/residual.ts';
import { residualBlock } from '../../lib/nn/residual-block.ts';
import { sequence } from '../../lib/nn/sequence.ts';

export interface BlockCase {
  name: string;
  make: (rng: Rng) => Block;
  /** Of one example. */
  input: Shape;
  /** Of one example, worked out by hand. */
  output: Shape;
  parameters: number;
  multiplyAdds: number;
}

type Row = [name: string, make: BlockCase['make'], input: Shape, output: Shape, number, number];

const rows: Row[] = [
  ['linear', (rng) => linearBlock({ inputs: 5, units: 3, rng }), [5], [3], 18, 15],
  ['linear over time', (rng) => linearBlock({ inputs: 5, units: 3, rng }), [4, 5], [4, 3], 18, 60],
  ['linear, no bias', (rng) => linearBlock({ inputs: 5, units: 3, rng, bias: false }), [5], [3], 15, 15],
  ['flatten', () => flattenBlock(), [3, 4, 2], [24], 0, 0],
  ['relu', () => activationBlock('relu'), [7], [7], 0, 0],
  ['leakyRelu', () => activationBlock('leakyRelu'), [7], [7], 0, 0],
  ['elu', () => activationBlock('elu'), [7], [7], 0, 0],
  ['gelu', () => activationBlock('gelu'), [7], [7], 0, 0],
  ['sigmoid', () => activationBlock('sigmoid'), [7], [7], 0, 0],
  ['tanh', () => activationBlock('tanh'), [7], [7], 0, 0],
  ['softplus', () => activationBlock('softplus'), [7], [7], 0, 0],
  ['softmax', () => activationBlock('softmax'), [7], [7], 0, 0],
  ['batch norm', () => batchNormBlock({ channels: 6, momentum: 0.9 }), [6], [6], 12, 0],
  ['batch norm of pictures', () => batchNormBlock({ channels: 2 }), [3, 4, 2], [3, 4, 2], 4, 0],
  ['layer norm', () => layerNormBlock({ channels: 6 }), [6], [6], 12, 0],
  ['layer norm over time', () => layerNormBlock({ channels: 6 }), [3, 6], [3, 6], 12, 0],
  ['instance norm', () => instanceNormBlock({ channels: 2 }), [3, 4, 2], [3, 4, 2], 4, 0],
  ['local response norm', () => localResponseNormBlock({ radius: 1 }), [3, 3, 5], [3, 3, 5], 0, 0],
  ['local response norm, mean', () => localResponseNormBlock({ of: 'mean' }), [3, 3, 5], [3, 3, 5], 0, 0],
  ['conv', (rng) => convBlock({ inputs: 2, filters: 3, rng }), [5, 4, 2], [5, 4, 3], 57, 20 * 54],
  [
    'conv, stride 2, padding 2, no bias',
    (rng) => convBlock({ inputs: 1, filters: 2, kernel: 4, stride: 2, padding: 2, bias: false, rng }),
    [7, 6, 1],
    [4, 4, 2],
    32,
    16 * 32,
  ],
  [
    'conv, dilated',
    (rng) => convBlock({ inputs: 1, filters: 2, dilation: 2, padding: 'valid', rng }),
    [7, 6, 1],
    [3, 2, 2],
    20,
    6 * 18,
  ],
  [
    'transposed conv',
    (rng) => transposedConvBlock({ inputs: 3, filters: 2, rng }),
    [3, 2, 3],
    [6, 4, 2],
    98,
    6 * 96,
  ],
  [
    'transposed conv, valid',
    (rng) => transposedConvBlock({ inputs: 3, filters: 2, kernel: 3, padding: 'valid', rng }),
    [3, 2, 3],
    [7, 5, 2],
    56,
    6 * 54,
  ],
  ['max pool', () => poolBlock(), [5, 4, 2], [2, 2, 2], 0, 0],
  [
    'max pool over the border',
    () => poolBlock({ size: 3, stride: 2, padding: 1 }),
    [6, 5, 2],
    [3, 3, 2],
    0,
    0,
  ],
  ['average pool', () => poolBlock({ kind: 'average' }), [5, 4, 2], [2, 2, 2], 0, 0],
  [
    'average pool over the border',
    () => poolBlock({ kind: 'average', size: 3, stride: 2, padding: 'same' }),
    [6, 5, 2],
    [3, 3, 2],
    0,
    0,
  ],
  ['global average', () => globalAverageBlock(), [5, 4, 2], [2], 0, 0],
  [
    'residual of linear blocks',
    (rng) =>
      residual(
        sequence(
          linearBlock({ inputs: 4, units: 4, rng }),
          activationBlock('relu'),
          linearBlock({ inputs: 4, units: 4, rng }),
        ),
      ),
    [4],
    [4],
    40,
    32,
  ],
  // 2 filters banks of 3 x 3 x 2 x 2 and 4 numbers for each norm
  ['residual block', (rng) => residualBlock({ inputs: 2, rng }), [4, 4, 2], [4, 4, 2], 80, 16 * 72],
  [
    'residual block, smaller and deeper',
    (rng) => residualBlock({ inputs: 2, filters: 3, stride: 2, rng, zeroBranch: false, momentum: 0.9 }),
    [5, 4, 2],
    [3, 2, 3],
    54 + 81 + 6 + 3 * 6,
    6 * (54 + 81 + 6),
  ],
  [
    'residual block, no norm',
    (rng) => residualBlock({ inputs: 2, norm: false, rng }),
    [4, 4, 2],
    [4, 4, 2],
    76,
    16 * 72,
  ],
  [
    'a small CNN',
    (rng) =>
      sequence(
        convBlock({ inputs: 1, filters: 4, rng, bias: false }),
        batchNormBlock({ channels: 4, momentum: 0.9 }),
        activationBlock('relu'),
        poolBlock(),
        residualBlock({ inputs: 4, filters: 6, stride: 2, rng }),
        globalAverageBlock(),
        linearBlock({ inputs: 6, units: 3, rng }),
      ),
    [8, 8, 1],
    [3],
    36 + 8 + (216 + 324 + 24 + 36) + 21,
    64 * 36 + 4 * (216 + 324 + 24) + 18,
  ],
];

/** Every block, on small inputs. */
export const blockCases: BlockCase[] = rows.map(([name, make, input, output, parameters, multiplyAdds]) => ({
  name,
  make,
  input,
  output,
  parameters,
  multiplyAdds,
}));
