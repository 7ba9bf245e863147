import { appendFileSync } from 'node:fs';
import { node } from '../../../lib/engine/choose/node.ts';

// DOWNHILL_ORACLE=node holds our kernels against TensorFlow in the place of tensorflow.js' plain backend, and
// DOWNHILL_ORACLE_LOG takes a line for each case that TensorFlow refuses (tests/verify/oracle.test.ts counts them).

const asked = process.env.DOWNHILL_ORACLE === 'node';

/** The backend that ours is held against. */
export const oracle = asked ? 'tensorflow' : 'cpu';

/** Makes it ready. */
export function prepareOracle(): void {
  if (!asked) return;
  node.look(); // it keeps TensorFlow quiet, too
  void node.start(); // all but its last word comes at once
}

/** What TensorFlow, or tfjs-node before it, cannot do: by what it says. */
const refusals: [RegExp, string][] = [
  [/supports only 'valid' and 'same' padding|explicit_paddings attribute/, 'padding in numbers'],
  [/does not support dataFormat:'NCHW'|strides in the batch and depth/, 'channels first'],
  [/only supports equal length strides/, 'strides of two lengths'],
  [/does not support dilations/, 'dilated windows of each channel'],
  [/Integer division by zero/, 'whole numbers divided by 0'],
  [/Value for attr 'T' of bool/, 'truth taken for numbers'],
  [/segment_ids.* is out of range/, 'rows whose place is outside'],
  [/of input.* must match dimensions .* of updates/, 'rows for more places than there are'],
  [/expected to be a \w+ tensor but is a/, 'parts of several types'],
  [/to have rank 4 but got/, 'an Einstein sum'],
];

/** Computes with the oracle, or where that refuses, says so and computes otherwise. */
export function withOracle<T>(compute: () => T, otherwise: () => T): T {
  if (!asked) return compute();
  try {
    return compute();
  } catch (problem) {
    const refusal = refusals.find(([said]) => said.test((problem as Error).message));
    if (!refusal) throw problem;
    const { DOWNHILL_ORACLE_LOG: log } = process.env;
    if (log) appendFileSync(log, `${refusal[1]}\n`);
    return otherwise();
  }
}
