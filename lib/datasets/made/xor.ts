import { oneOf, type Rng, rng as seeded } from '../../base/index.ts';
import { numbers } from '../column.ts';
import { Dataset } from '../dataset.ts';
import { plainFeatures } from './labelled-points.ts';
import { wantAmount, wantWhole } from './want.ts';

const gates = {
  xor: (a: boolean, b: boolean) => a !== b,
  and: (a: boolean, b: boolean) => a && b,
  or: (a: boolean, b: boolean) => a || b,
};

export interface XorOptions {
  n?: number;
  /** The two other gates can be learned by a straight line. */
  gate?: keyof typeof gates;
  noise?: number;
  rng?: Rng;
}

/** Points around the corners of the unit square, labelled by their corner: 1 where exactly one input is 1. */
export function xor({
  n = 200,
  gate = 'xor',
  noise = 0.1,
  rng = seeded(0).fork('xor'),
}: XorOptions = {}): Dataset {
  wantWhole('xor', { n });
  const rule = gates[oneOf(gate, Object.keys(gates) as (keyof typeof gates)[], { to: 'make', what: 'gate' })];
  wantAmount('xor', { noise });
  const X = new Float32Array(n * 2);
  const y = new Int32Array(n);
  // Corners in turn, so that four points without noise are the truth table.
  for (let row = 0; row < n; row++) {
    const [a, b] = [(row & 2) !== 0, (row & 1) !== 0];
    X.set([Number(a) + noise * rng.normal(), Number(b) + noise * rng.normal()], row * 2);
    y[row] = Number(rule(a, b));
  }
  return new Dataset({
    name: gate,
    X: numbers(X, [2]),
    y: numbers(y),
    classes: ['0', '1'],
    features: plainFeatures(2),
    note: `made: ${gate} of two inputs, noise ${noise}`,
  });
}
