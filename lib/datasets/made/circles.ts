import { type Rng, rng as seeded } from '../../base/index.ts';
import type { Dataset } from '../dataset.ts';
import { labelledPoints, plainFeatures } from './labelled-points.ts';
import { wantAmount, wantShare, wantWhole } from './want.ts';

export interface CirclesOptions {
  n?: number;
  /** The radius of the inner circle; the outer one has 1. */
  factor?: number;
  noise?: number;
  rng?: Rng;
}

/** A circle inside another one. */
export function circles({
  n = 200,
  factor = 0.5,
  noise = 0.05,
  rng = seeded(0).fork('circles'),
}: CirclesOptions = {}): Dataset {
  wantWhole('circles', { n });
  wantShare('circles', { factor });
  wantAmount('circles', { noise });
  return labelledPoints({
    name: 'circles',
    n,
    rng,
    classes: ['outer', 'inner'],
    features: plainFeatures(2),
    note: `made: circles of radius 1 and ${factor}, noise ${noise}`,
    draw: (label) => {
      const angle = 2 * Math.PI * rng();
      const radius = label === 0 ? 1 : factor;
      return [
        radius * Math.cos(angle) + noise * rng.normal(),
        radius * Math.sin(angle) + noise * rng.normal(),
      ];
    },
  });
}
