import { shapeText } from '../../base/index.ts';
import { type Mat, matShape } from '../matrix.ts';

/** Logits (time, tokens), and a label that fits in them. */
export function checkCtc(logits: Mat, label: readonly number[], blank: number): void {
  const [time, tokens] = checkCtcLogits(logits, blank);
  for (const [i, token] of label.entries()) {
    if (Number.isInteger(token) && token >= 0 && token < tokens && token !== blank) continue;
    throw new RangeError(
      `Cannot compute CTC: label[${i}] is ${token}; wanted a whole number from 0 to ${tokens - 1} other than the blank, ${blank}`,
    );
  }
  const repeats = label.filter((token, i) => i > 0 && token === label[i - 1]).length;
  const least = label.length + repeats;
  if (time >= least) return;
  const needs = repeats > 0 ? ` and a blank between equal ones, ${repeats} times,` : '';
  throw new RangeError(
    `Cannot compute CTC: a label of ${label.length} tokens${needs} does not fit into ${time} time steps; wanted ${least} or more`,
  );
}

export function checkCtcLogits(logits: Mat, blank: number): [time: number, tokens: number] {
  const [time, tokens] = matShape(logits);
  if (time > 0 && Number.isInteger(blank) && blank >= 0 && blank < tokens) return [time, tokens];
  throw new RangeError(
    `Cannot compute CTC: logits are ${shapeText([time, tokens])} and the blank is token ${blank}; wanted (time, tokens) with one time step or more, and a blank among the tokens`,
  );
}
