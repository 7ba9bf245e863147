import { type Rng, rng as seeded } from '../../base/index.ts';
import type { Dataset } from '../dataset.ts';
import { labelledPoints, plainFeatures } from './labelled-points.ts';
import { wantAmount, wantWhole } from './want.ts';

export interface MoonsOptions {
  n?: number;
  noise?: number;
  rng?: Rng;
}

/** Two half circles of radius 1 that reach into each other; the lower one is moved by (1, 0.5). */
export function moons({ n = 200, noise = 0.1, rng = seeded(0).fork('moons') }: MoonsOptions = {}): Dataset {
  wantWhole('moons', { n });
  wantAmount('moons', { noise });
  return labelledPoints({
    name: 'moons',
    n,
    rng,
    classes: ['upper', 'lower'],
    features: plainFeatures(2),
    note: `made: two half circles, noise ${noise}`,
    draw: (label) => {
      const angle = Math.PI * rng();
      const x = label === 0 ? Math.cos(angle) : 1 - Math.cos(angle);
      const y = label === 0 ? Math.sin(angle) : 0.5 - Math.sin(angle);
      return [x + noise * rng.normal(), y + noise * rng.normal()];
    },
  });
}
