import { sigmoid } from '../activations/sigmoid.ts';
import { tanh } from '../activations/tanh.ts';
import type { Mat, Vec } from '../matrix.ts';
import { checkCell, rowTimes } from './row-times.ts';

/** The weights of the gates i, f, g, o side by side, in this order: one product gives all four. */
export interface LstmParams {
  wx: Mat; // (inputs, 4 units)
  wh: Mat; // (units, 4 units)
  b: Vec; // (4 units)
  peepholes?: Peepholes;
}

/** One weight for each unit: a gate sees the cell of its own unit only. */
export interface Peepholes {
  i: Vec; // (units)
  f: Vec; // (units)
  o: Vec; // (units)
}

export interface Gates {
  i: Vec;
  f: Vec;
  g: Vec;
  o: Vec;
}

/**
 * A cell c beside the state h. What is in it stays until the forget gate lets it go, so a gradient goes back through
 * many steps without shrinking (S. Hochreiter and J. Schmidhuber, 1997; the forget gate: F. Gers and others, 2000).
 *
 *   i = sigmoid(x wxi + h whi + bi)      how much of g comes in
 *   f = sigmoid(x wxf + h whf + bf)      how much of c stays
 *   g = tanh   (x wxg + h whg + bg)      what could come in
 *   o = sigmoid(x wxo + h who + bo)      how much of c is shown
 *   c' = f c + i g
 *   h' = o tanh(c')
 *
 * With peepholes i and f see c as well, and o sees c' (F. Gers and J. Schmidhuber, 2000).
 */
export function lstmStep(x: Vec, h: Vec, c: Vec, { wx, wh, b, peepholes }: LstmParams): LstmResult {
  checkCell('an LSTM', { x, h, wx, wh, b }, 4);
  const units = h.length;
  const [fromInput, fromState] = [rowTimes(x, wx), rowTimes(h, wh)];
  const a = b.map((bias, j) => fromInput[j]! + fromState[j]! + bias);
  const part = (gate: number) => a.slice(gate * units, (gate + 1) * units);
  const seeing = (values: Vec, cell: Vec, peephole?: Vec) =>
    values.map((value, j) => value + (peephole ? peephole[j]! * cell[j]! : 0));

  const i = sigmoid(seeing(part(0), c, peepholes?.i));
  const f = sigmoid(seeing(part(1), c, peepholes?.f));
  const g = tanh(part(2));
  const cNew = c.map((value, j) => f[j]! * value + i[j]! * g[j]!);
  const o = sigmoid(seeing(part(3), cNew, peepholes?.o));
  const hNew = cNew.map((value, j) => o[j]! * tanh(value));
  return { h: hNew, c: cNew, gates: { i, f, g, o } };
}

export interface LstmResult {
  h: Vec;
  c: Vec;
  gates: Gates;
}

/** How many numbers an LSTM learns: each of 4 gates has weights for inputs and state, and a bias. */
export function lstmParameterCount(inputs: number, units: number): number {
  return 4 * (inputs * units + units * units + units);
}
