import '../ort/arrays-of-node.ts';
import { beforeAll, expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs';
import { type Rng, rng } from 'downhill/base';
import { blockSize, lowerings } from '../../../lib/engine/trace/blocked/index.ts';
import { prepare } from '../ort/against-cpu.ts';
import { floats } from '../ort/random.ts';
import { sameAsPlain } from './beside-plain.ts';

const used = new Map<string, number>();

beforeAll(() => {
  prepare();
  for (const [name, lowering] of Object.entries(lowerings)) {
    lowerings[name] = (...call) => {
      const made = lowering(...call);
      if (made) used.set(name, (used.get(name) ?? 0) + 1);
      return made;
    };
  }
});

type Images = tf.Tensor4D;
type Size = [number, number, number, number];
type Layer = (x: Images) => Images;

/** Makes layers, whose variables a step is to find gradients of. */
class Maker {
  readonly random: Rng;
  readonly variables: tf.Tensor[] = [];

  constructor(name: string) {
    this.random = rng(name);
  }

  variable(shape: number[], sd = 0.3): tf.Tensor {
    const { values } = floats(this.random, shape, { scale: sd });
    const made = tf.tensor(values, shape);
    this.variables.push(made);
    return made;
  }

  conv(from: number, to: number, size = 3, stride = 1, pad: 'same' | 'valid' | number = 'same'): Layer {
    const w = this.variable([size, size, from, to], 1 / size) as tf.Tensor4D;
    return (x) => tf.conv2d(x, w, stride, pad);
  }

  bias(channels: number): Layer {
    const b = this.variable([channels]);
    return (x) => x.add(b);
  }

  /** No two numbers of it, and of small sums of them, are near to each other. */
  images(shape: readonly number[]): Images {
    const { values } = floats(this.random, [...shape]);
    return tf.tensor4d(values, shape as Size);
  }
}

type Make = (maker: Maker) => { net: Layer; image: number[] };

/** Results and all gradients, with that of the image, at each run the same as kernel by kernel. */
function check(name: string, make: Make, absolute = 1e-4): void {
  sameAsPlain(
    (wrap) => {
      const maker = new Maker(name);
      const { net, image } = make(maker);
      const inputs = [maker.images(image as number[]), maker.images(image as number[])] as const;
      const step = wrap((x: Images) => {
        const { value, grads } = tf.valueAndGrads((first: tf.Tensor) => {
          const y = net(first as Images);
          const weights = tf.range(1, y.size + 1).sin();
          return y.flatten().mul(weights).sum();
        })([x, ...maker.variables]);
        return [value, ...grads, net(x)];
      });
      return (run) => step(inputs[run % 2]!);
    },
    { runs: 4, within: [1e-4, absolute], beside: 'ort' },
  );
}

/** So many rows and columns that the image is worth blocks. */
function side(random: Rng, n: number, c: number): [number, number] {
  const wanted = Math.ceil(Math.sqrt(4096 / (n * c)));
  return [wanted + random.int(3), wanted + 1 + random.int(3)];
}

test('convolutions of all sizes, with strides and borders', () => {
  const random = rng('convolutions');
  for (let at = 0; at < 14; at++) {
    const [n, from, to] = [1 + random.int(20), 1 + random.int(40), 1 + random.int(40)];
    const [h, w] = side(random, n, from).map((size) => Math.max(5, size)) as [number, number];
    const size = 1 + random.int(4);
    const stride = 1 + random.int(3);
    const pad = random.pick(['same', 'valid', Math.min(1, size - 1)] as const);
    check(`convolution ${at}: ${[n, h, w, from, to]}, ${[size, stride, pad]}`, (maker) => {
      const layers = [maker.conv(from, to, size, stride, pad as 'same'), maker.bias(to)];
      return { image: [n, h, w, from], net: (x) => layers.reduce((y, layer) => layer(y), x) };
    });
  }
});

/** A convolution from few channels, so that its result lies in blocks. */
const first = (maker: Maker, channels: number): Layer => {
  const layers = [maker.conv(3, channels), maker.bias(channels)];
  return (x) => layers.reduce((y, layer) => layer(y), x);
};

test.each([16, 13])('pooling of %i channels, with windows apart and over each other', (channels) => {
  for (const [size, stride, pad] of [
    [2, 2, 'valid'],
    [2, 2, 'same'],
    [3, 3, 'valid'],
    [3, 2, 'same'],
    [3, 1, 'same'],
    [[2, 3], [2, 3], 'valid'],
    [2, 3, 'valid'],
    [1, 2, 'valid'],
  ] as const) {
    check(`pooling ${channels}, ${size}, ${stride}, ${pad}`, (maker) => {
      const conv = first(maker, channels);
      const next = maker.conv(channels, 4, 1);
      const pool = (x: Images) => tf.maxPool(x, size as number, stride as number, pad);
      return { image: [3, 21, 23, 3], net: (x) => next(pool(conv(x).relu())) };
    });
  }
  check(`pooling twice, without rectifiers, ${channels}`, (maker) => {
    const [conv, next] = [first(maker, channels), maker.conv(channels, channels)];
    return {
      image: [2, 25, 30, 3],
      net: (x) => tf.maxPool(next(tf.maxPool(conv(x), 2, 2, 'valid')).sub(0.1), 2, 2, 'same'),
    };
  });
});

const elementwise: [string, (x: Images) => tf.Tensor][] = [
  ['sigmoid', (x) => x.sigmoid()],
  ['leaky relu', (x) => x.leakyRelu(0.1)],
  ['elu', (x) => x.elu()],
  ['relu6', (x) => x.relu6()],
  ['exponential', (x) => x.mul(0.1).exp()],
  ['a number more', (x) => x.add(1).relu().sub(2)],
  ['a number less it', (x) => tf.sub(1, x).mul(tf.scalar(3)).neg()],
  ['over a number', (x) => tf.div(x, 3).add(tf.div(1, x.abs().add(2)))],
  ['square and root', (x) => x.square().add(1).sqrt().relu()],
  ['greatest and least', (x) => tf.maximum(x, 0.1).add(tf.minimum(x, tf.scalar(-0.1)))],
  ['a rectifier twice', (x) => x.relu().sub(0.2).relu()],
  ['sums over places', (x) => x.sub(x.mean([0, 1, 2])).mul(x.square().sum([0, 1, 2], true).add(1).rsqrt())],
  ['sums over channels', (x) => x.mul(x.mean(-1, true)).add(x.sum([1, 2], true))],
  ['softmax', (x) => tf.softmax(x)],
  ['clip', (x) => x.clipByValue(-0.5, 0.5)],
  [
    'padding',
    (x) =>
      tf.pad(x, [
        [0, 0],
        [1, 2],
        [0, 1],
        [0, 0],
      ]),
  ],
  [
    'resize',
    (x) => tf.image.resizeNearestNeighbor(x.slice([0, 0, 0, 0], [1, -1, -1, -1]) as Images, [20, 22]),
  ],
];

test.each(elementwise)('%s between convolutions', (name, act) => {
  for (const channels of [13, 16]) {
    check(`${name} ${channels}`, (maker) => {
      const [conv, next] = [first(maker, channels), maker.conv(channels, 6)];
      return { image: [3, 20, 22, 3], net: (x) => next(act(conv(x)) as Images) };
    });
  }
});

test('an image is used by several, in blocks and out of them', () => {
  for (const channels of [8, 16, 19]) {
    check(`residual ${channels}`, (maker) => {
      const [conv, a, b, thin] = [
        first(maker, channels),
        maker.conv(channels, channels),
        maker.conv(channels, channels, 1),
        maker.conv(channels, channels, 3, 2),
      ];
      const shortcut = maker.conv(channels, channels, 1, 2);
      return {
        image: [2, 23, 24, 3],
        net: (x) => {
          const begin = conv(x);
          const y = a(begin.relu()).add(begin).relu() as Images;
          const z = b(y)
            .add(y)
            .add(begin.mean([1, 2], true)) as Images;
          return thin(z)
            .add(shortcut(z))
            .sub(tf.maxPool(begin, 2, 2, 'same')) as Images;
        },
      };
    });
    check(`dense blocks ${channels}`, (maker) => {
      const conv = first(maker, channels);
      const [a, b] = [maker.conv(channels + 3, channels), maker.conv(2 * channels + 3, 7)];
      const gate = maker.variable([channels]);
      return {
        image: [2, 23, 24, 3],
        net: (x) => {
          const y = tf.concat([x, conv(x).relu()], 3) as Images;
          const z = tf.concat([a(y).sigmoid().mul(gate), y], 3) as Images;
          return b(z).add(z.slice([0, 0, 0, 0], [-1, -1, -1, 7])) as Images;
        },
      };
    });
    check(`transposed, depthwise and averaged ${channels}`, (maker) => {
      const [conv, next] = [first(maker, channels), maker.conv(channels, 5)];
      const up = maker.variable([2, 2, channels, channels]) as tf.Tensor4D;
      const depth = maker.variable([3, 3, channels, 1]) as tf.Tensor4D;
      return {
        image: [2, 22, 24, 3],
        net: (x) => {
          const y = tf.avgPool(conv(x).relu() as Images, 2, 2, 'valid');
          const z = tf.depthwiseConv2d(y, depth, 1, 'same').add(y) as Images;
          return next(tf.conv2dTranspose(z as Images, up, [2, 22, 24, channels], 2, 'same').add(conv(x)));
        },
      };
    });
  }
});

test('normalised batches, and rows of pixels', () => {
  for (const channels of [16, 21]) {
    check(
      `normalised ${channels}`,
      (maker) => {
        const [conv, next] = [first(maker, channels), maker.conv(channels, channels)];
        const [scale, shift] = [maker.variable([channels]), maker.variable([channels])];
        const normal = (x: Images) => {
          const { mean, variance } = tf.moments(x, [0, 1, 2]);
          return tf.batchNorm(
            x,
            mean as tf.Tensor1D,
            variance as tf.Tensor1D,
            shift as never,
            scale as never,
            0.01,
          );
        };
        return {
          image: [3, 20, 21, 3],
          net: (x) => normal(next(normal(conv(x)).relu() as Images)) as Images,
        };
      },
      3e-4,
    );
    check(`rows ${channels}`, (maker) => {
      const [conv, dense] = [first(maker, channels), maker.variable([20 * channels, 9], 0.1)];
      const alone = maker.conv(9, 3, 1);
      return {
        image: [3, 20, 24, 3],
        net: (x) => {
          const rows = conv(x)
            .transpose([0, 2, 1, 3])
            .reshape([72, 20 * channels]) as tf.Tensor2D;
          return alone(
            tf
              .matMul(rows, dense as tf.Tensor2D)
              .relu()
              .reshape([3, 24, 1, 9]),
          );
        },
      };
    });
  }
});

test('all that can be done in blocks has been', () => {
  if (blockSize() > 0) expect([...used.keys()].sort()).toEqual(Object.keys(lowerings).sort());
});
