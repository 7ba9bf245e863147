import { type Rng, rng as seeded } from '../../base/index.ts';
import type { Dataset } from '../dataset.ts';
import { labelledPoints, plainFeatures } from './labelled-points.ts';
import { wantAmount, wantPositive, wantWhole } from './want.ts';

export interface RingsOptions {
  n?: number;
  /** How many clouds sit on the ring. */
  modes?: number;
  radius?: number;
  /** The standard deviation of each cloud. */
  spread?: number;
  rng?: Rng;
}

/** Small clouds evenly set on a ring, the first at (radius, 0): what a generator that forgets modes is shown by. */
export function rings({
  n = 1000,
  modes = 8,
  radius = 2,
  spread = 0.05,
  rng = seeded(0).fork('rings'),
}: RingsOptions = {}): Dataset {
  wantWhole('rings', { n, modes });
  wantPositive('rings', { radius });
  wantAmount('rings', { spread });
  return labelledPoints({
    name: 'rings',
    n,
    rng,
    classes: Array.from({ length: modes }, (_, mode) => `mode ${mode + 1}`),
    features: plainFeatures(2),
    note: `made: ${modes} clouds on a ring of radius ${radius}, spread ${spread}`,
    draw: (label) => {
      const angle = (2 * Math.PI * label) / modes;
      return [rng.normal(radius * Math.cos(angle), spread), rng.normal(radius * Math.sin(angle), spread)];
    },
  });
}
