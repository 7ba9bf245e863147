import { type Rng, rng as seeded } from '../../base/index.ts';
import type { Dataset } from '../dataset.ts';
import { labelledPoints } from './labelled-points.ts';
import { type Measure, measured } from './measures.ts';
import { wantWhole } from './want.ts';

export interface FlowersOptions {
  n?: number;
  rng?: Rng;
}

const petalsAndLeaves = ['leaf length', 'leaf width', 'petal length', 'petal width'];

/** In centimetres. The first kind stands apart, the other two overlap. */
export const flowerMeasures: Readonly<Record<string, readonly Measure[]>> = {
  bellwort: [
    { mean: 5.0, spread: 0.35, load: 0.8 },
    { mean: 3.4, spread: 0.38, load: 0.8 },
    { mean: 1.5, spread: 0.17, load: 0.4 },
    { mean: 0.3, spread: 0.06, load: 0.4 },
  ],
  moonwort: [
    { mean: 5.9, spread: 0.5, load: 0.8 },
    { mean: 2.8, spread: 0.3, load: 0.6 },
    { mean: 4.3, spread: 0.45, load: 0.9 },
    { mean: 1.3, spread: 0.18, load: 0.85 },
  ],
  starwort: [
    { mean: 6.6, spread: 0.6, load: 0.9 },
    { mean: 3.0, spread: 0.3, load: 0.5 },
    { mean: 5.5, spread: 0.55, load: 0.9 },
    { mean: 2.0, spread: 0.26, load: 0.5 },
  ],
};

/** Three kinds of flowers by four lengths in centimetres, in the manner of the irises. X: (4); y: the kind. */
export function flowers({ n = 150, rng = seeded(0).fork('flowers') }: FlowersOptions = {}): Dataset {
  wantWhole('flowers', { n });
  const classes = Object.keys(flowerMeasures);
  return labelledPoints({
    name: 'flowers',
    n,
    rng,
    classes,
    features: petalsAndLeaves,
    note: 'made: three kinds of flowers that nobody picked',
    draw: (label) => measured(flowerMeasures[classes[label]!]!, rng),
  });
}
