import { oneOf, type Shape, shapeText } from '../../base/index.ts';
import { tf } from '../../engine/index.ts';
import type { Block } from '../block.ts';
import type { PictureShape } from '../convolution/picture.ts';
import { averagePoolInside } from './average-pool-inside.ts';
import { type PoolOptions, poolWindows } from './pool-windows.ts';

export interface PoolBlockOptions extends PoolOptions {
  kind?: 'max' | 'average';
}

/** Pooling of pictures: (batch, rows, columns, channels) -> (batch, rows', columns', channels). No weights. */
export function poolBlock({
  kind = 'max',
  size = 2,
  stride = size,
  padding = 'valid',
}: PoolBlockOptions = {}): Block {
  oneOf(kind, ['max', 'average'], { to: 'pool by', what: 'kind of pooling' });
  const windowsOn = (shape: Shape) => {
    checkPictures(shape);
    return poolWindows(shape.slice(1) as PictureShape, { size, stride, padding });
  };
  return {
    parameters: [],
    forward(x) {
      const windows = windowsOn(x.shape);
      const pictures = x as tf.Tensor4D;
      return kind === 'max'
        ? tf.maxPool(pictures, size, stride, padding)
        : averagePoolInside(pictures, windows);
    },
    outline(input) {
      const [down, across] = windowsOn([1, ...input]);
      const name = `${kind} pool ${size} x ${size}`;
      return { name, output: [down.count, across.count, input[2]!], multiplyAdds: 0 };
    },
  };
}

/** The mean of each channel over the whole picture: (batch, rows, columns, channels) -> (batch, channels). */
export function globalAverageBlock(): Block {
  return {
    parameters: [],
    forward(x) {
      checkPictures(x.shape);
      return tf.mean(x, [1, 2]);
    },
    outline(input) {
      checkPictures([1, ...input]);
      return { name: 'global average', output: input.slice(2), multiplyAdds: 0 };
    },
  };
}

function checkPictures(shape: Shape): void {
  if (shape.length === 4) return;
  throw new RangeError(
    `Cannot pool an input of shape ${shapeText(shape)}: wanted (batch, rows, columns, channels)`,
  );
}
