import { tanh } from '../activations/tanh.ts';
import { matShape, type Vec, zeros } from '../matrix.ts';
import type { LstmParams, LstmResult } from './lstm-cell.ts';
import { addOuter, rowTimesTransposed } from './row-times.ts';

export interface LstmStepGradients {
  dx: Vec;
  /** By the state and the cell before the step. */
  dh: Vec;
  dc: Vec;
  /** By the weights. */
  dp: LstmParams;
}

/**
 * One step of an LSTM backwards: from the gradients by h' and c', those by all that the step was made of. The sums
 * before sigmoid and tanh are called a here.
 *
 *   dc' += dh' o (1 - tanh(c')^2) + da_o p_o      c' is shown in h', and a peephole of o sees it
 *   da_o = dh' tanh(c') o (1 - o)
 *   da_i = dc' g i (1 - i),  da_f = dc' c f (1 - f),  da_g = dc' i (1 - g^2)
 *   dc   = dc' f + da_i p_i + da_f p_f            on the way through f nothing is squeezed
 */
export function lstmStepBackward(
  { dh: dhNew, dc: dcNew }: { dh: Vec; dc: Vec },
  { x, h, c, result }: { x: Vec; h: Vec; c: Vec; result: LstmResult },
  { wx, wh, peepholes }: LstmParams,
): LstmStepGradients {
  const { i, f, g, o } = result.gates;
  const shown = tanh(result.c);
  const none = h.map(() => 0);
  const { i: pi, f: pf, o: po } = peepholes ?? { i: none, f: none, o: none };

  const dao = dhNew.map((d, j) => d * shown[j]! * o[j]! * (1 - o[j]!));
  const dcAll = dcNew.map((d, j) => d + dhNew[j]! * o[j]! * (1 - shown[j]! ** 2) + dao[j]! * po[j]!);
  const dai = dcAll.map((d, j) => d * g[j]! * i[j]! * (1 - i[j]!));
  const daf = dcAll.map((d, j) => d * c[j]! * f[j]! * (1 - f[j]!));
  const dag = dcAll.map((d, j) => d * i[j]! * (1 - g[j]! ** 2));
  const dc = dcAll.map((d, j) => d * f[j]! + dai[j]! * pi[j]! + daf[j]! * pf[j]!);

  const da = [...dai, ...daf, ...dag, ...dao]; // (4 units)
  const dp: LstmParams = { wx: zeros(...matShape(wx)), wh: zeros(...matShape(wh)), b: da };
  addOuter(dp.wx, x, da);
  addOuter(dp.wh, h, da);
  if (peepholes) {
    const times = (d: Vec, cell: Vec) => d.map((value, j) => value * cell[j]!);
    dp.peepholes = { i: times(dai, c), f: times(daf, c), o: times(dao, result.c) };
  }
  return { dx: rowTimesTransposed(da, wx), dh: rowTimesTransposed(da, wh), dc, dp };
}
