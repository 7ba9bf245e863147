import { type Rng, rng as seeded } from '../../base/index.ts';
import type { Dataset } from '../dataset.ts';
import { labelledPoints } from './labelled-points.ts';
import { measured } from './measures.ts';
import { wantWhole } from './want.ts';

export interface WinesOptions {
  n?: number;
  rng?: Rng;
}

const growers = ['north slope', 'river bank', 'old cellar'];

/** What is measured: the mean for each grower, the spread within one, and the correlation with ripeness. */
export const wineMeasures: readonly {
  feature: string;
  means: readonly [number, number, number];
  spread: number;
  load: number;
}[] = [
  { feature: 'alcohol', means: [13.7, 12.3, 13.1], spread: 0.5, load: 0.7 },
  { feature: 'acid', means: [2.0, 1.9, 3.3], spread: 0.9, load: -0.3 },
  { feature: 'ash', means: [2.45, 2.25, 2.45], spread: 0.25, load: 0.2 },
  { feature: 'magnesium', means: [106, 95, 99], spread: 12, load: 0.3 },
  { feature: 'phenols', means: [2.8, 2.3, 1.7], spread: 0.4, load: 0.6 },
  { feature: 'flavour', means: [3.0, 2.1, 0.8], spread: 0.5, load: 0.7 },
  { feature: 'colour', means: [5.5, 3.1, 7.4], spread: 1.4, load: 0.5 },
  { feature: 'hue', means: [1.06, 1.05, 0.7], spread: 0.14, load: -0.3 },
  { feature: 'minerals', means: [1100, 520, 630], spread: 180, load: 0.5 },
];

/**
 * Wines of three growers by nine measures, of which some count hundreds and some tenths: without scaling the large
 * ones drown the rest. X: (9); y: the grower.
 */
export function wines({ n = 180, rng = seeded(0).fork('wines') }: WinesOptions = {}): Dataset {
  wantWhole('wines', { n });
  return labelledPoints({
    name: 'wines',
    n,
    rng,
    classes: growers,
    features: wineMeasures.map(({ feature }) => feature),
    note: 'made: wines that nobody drank',
    draw: (label) =>
      measured(
        wineMeasures.map(({ means, spread, load }) => ({ mean: means[label]!, spread, load })),
        rng,
      ),
  });
}
