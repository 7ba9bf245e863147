import { checkGradient, makePicture, type Picture, type PictureShape } from '../convolution/picture.ts';
import { type Place, type PoolOptions, pooled } from './pool-windows.ts';

export interface MaxPooled {
  y: Picture;
  /** Where each maximum came from: `winners[i][j][channel]`. */
  winners: Place[][][];
}

/** The largest number under each window; of equal ones the first wins. */
export function maxPool(x: Picture, options: PoolOptions = {}): MaxPooled {
  const winners: Place[][][] = [];
  const y = pooled(x, options, (places, c, i, j) => {
    const value = ([row, column]: Place) => x[row]![column]![c]!;
    const winner = places.reduce((best, place) => (value(place) > value(best) ? place : best));
    winners[i] ??= [];
    winners[i][j] ??= [];
    winners[i][j][c] = winner;
    return value(winner);
  });
  return { y, winners };
}

/**
 * A slightly larger winner would make the output larger by as much, the others change nothing: so the winner gets all
 * of the gradient, whatever its sign. One that won in several windows gets the sum.
 */
export function maxPoolBackward(dy: Picture, winners: MaxPooled['winners'], shape: PictureShape): Picture {
  checkGradient(dy, [winners.length, winners[0]!.length, shape[2]]);
  const dx = makePicture(shape);
  for (const [i, line] of winners.entries()) {
    for (const [j, pixel] of line.entries()) {
      for (const [c, [row, column]] of pixel.entries()) dx[row]![column]![c]! += dy[i]![j]![c]!;
    }
  }
  return dx;
}
