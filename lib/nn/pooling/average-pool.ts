import { checkGradient, makePicture, type Picture, type PictureShape } from '../convolution/picture.ts';
import { type PoolOptions, placesOf, pooled, poolWindows } from './pool-windows.ts';

/** The mean of the numbers under each window; at the border, of those inside the picture. */
export function averagePool(x: Picture, options: PoolOptions = {}): Picture {
  return pooled(x, options, (places, c) => {
    return places.reduce((sum, [row, column]) => sum + x[row]![column]![c]!, 0) / places.length;
  });
}

/** Each number took part in the mean with 1 / n, and gets that part of the gradient. */
export function averagePoolBackward(dy: Picture, shape: PictureShape, options: PoolOptions = {}): Picture {
  const windows = poolWindows(shape, options);
  checkGradient(dy, [windows[0].count, windows[1].count, shape[2]]);
  const dx = makePicture(shape);
  for (const [i, line] of placesOf(windows).entries()) {
    for (const [j, places] of line.entries()) {
      for (const [row, column] of places) {
        for (const [c, share] of dy[i]![j]!.entries()) dx[row]![column]![c]! += share / places.length;
      }
    }
  }
  return dx;
}
