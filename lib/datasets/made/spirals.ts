import { type Rng, rng as seeded } from '../../base/index.ts';
import type { Dataset } from '../dataset.ts';
import { labelledPoints, plainFeatures } from './labelled-points.ts';
import { wantAmount, wantPositive, wantWhole } from './want.ts';

export interface SpiralsOptions {
  n?: number;
  /** How many spirals, each a class. */
  arms?: number;
  /** How often each winds round the centre. */
  turns?: number;
  noise?: number;
  rng?: Rng;
}

/** Spirals round one centre: the radius grows from 0 to 1 with the angle, and the arms are evenly turned. */
export function spirals({
  n = 300,
  arms = 2,
  turns = 1.5,
  noise = 0.02,
  rng = seeded(0).fork('spirals'),
}: SpiralsOptions = {}): Dataset {
  wantWhole('spirals', { n });
  wantWhole('spirals', { arms }, 2);
  wantPositive('spirals', { turns });
  wantAmount('spirals', { noise });
  return labelledPoints({
    name: 'spirals',
    n,
    rng,
    classes: Array.from({ length: arms }, (_, arm) => `arm ${arm + 1}`),
    features: plainFeatures(2),
    note: `made: ${arms} spirals of ${turns} turns, noise ${noise}`,
    draw: (label) => {
      const radius = Math.sqrt(rng()); // the root spreads the points evenly along the arm
      const angle = 2 * Math.PI * (turns * radius + label / arms);
      return [
        radius * Math.cos(angle) + noise * rng.normal(),
        radius * Math.sin(angle) + noise * rng.normal(),
      ];
    },
  });
}
