import { sigmoid } from '../activations/sigmoid.ts';
import { tanh } from '../activations/tanh.ts';
import type { Mat, Vec } from '../matrix.ts';
import { checkCell, rowTimes } from './row-times.ts';

/** The weights of z, r and the candidate side by side, in this order. */
export interface GruParams {
  wx: Mat; // (inputs, 3 units)
  wh: Mat; // (units, 3 units)
  b: Vec; // (3 units)
  /** A bias of the state's part of the candidate, inside the reset: of use when r comes after the product. */
  bh?: Vec; // (units)
}

export interface GruOptions {
  /**
   * What the gate z is for: in Cho's paper how much of the old state stays, as in tensorflow.js, Keras and PyTorch;
   * in Chung's how much of the new one comes.
   */
  convention?: 'cho' | 'chung';
  /** Whether r is multiplied with the state after its product with the weights; PyTorch does, the papers do not. */
  resetAfter?: boolean;
}

/**
 * Two gates and no cell beside the state (K. Cho and others, 2014):
 *
 *   z = sigmoid(x wxz + h whz + bz)
 *   r = sigmoid(x wxr + h whr + br)               how much of the old state the candidate sees
 *   n = tanh(x wxn + (r h) whn + bn)              the candidate; r after: x wxn + r (h whn + bhn) + bn
 *   h' = z h + (1 - z) n                          Chung and others, 2014: (1 - z) h + z n
 *
 * Both are the same family: negated weights of z turn one into the other, since sigmoid(-a) = 1 - sigmoid(a).
 */
export function gruStep(
  x: Vec,
  h: Vec,
  { wx, wh, b, bh }: GruParams,
  { convention = 'cho', resetAfter = false }: GruOptions = {},
): Vec {
  checkCell('a GRU', { x, h, wx, wh, b }, 3);
  const units = h.length;
  const part = (values: Vec, gate: number) => values.slice(gate * units, (gate + 1) * units);
  const plus = (a: Vec, c: Vec) => a.map((value, j) => value + c[j]!);
  const times = (a: Vec, c: Vec) => a.map((value, j) => value * c[j]!);

  const fromInput = plus(rowTimes(x, wx), b); // (3 units)
  const fromState = rowTimes(h, wh); // (3 units)
  const z = sigmoid(plus(part(fromInput, 0), part(fromState, 0)));
  const r = sigmoid(plus(part(fromInput, 1), part(fromState, 1)));
  const inside = bh ?? h.map(() => 0);
  const remembered = resetAfter
    ? times(r, plus(part(fromState, 2), inside))
    : plus(part(rowTimes(times(r, h), wh), 2), inside);
  const n = tanh(plus(part(fromInput, 2), remembered));
  const stays = convention === 'cho' ? z : z.map((value) => 1 - value);
  return stays.map((s, j) => s * h[j]! + (1 - s) * n[j]!);
}

/** How many numbers a GRU learns; with the reset after the product it has a bias of its own there. */
export function gruParameterCount(inputs: number, units: number, { resetAfter = false } = {}): number {
  return 3 * (inputs * units + units * units + units) + (resetAfter ? units : 0);
}
