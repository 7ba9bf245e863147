import { type Rng, rng as seeded } from '../../base/index.ts';
import type { Dataset } from '../dataset.ts';
import { labelledPoints, plainFeatures } from './labelled-points.ts';
import { wantAmount, wantFinite, wantWhole } from './want.ts';

export interface BlobsOptions {
  n?: number;
  /** The middle of each class, all with the same number of features. */
  centers?: readonly (readonly number[])[];
  /** The standard deviation of each feature within a class. */
  spread?: number;
  rng?: Rng;
}

const triangle = [
  [-4, -2],
  [4, -2],
  [0, 4],
];

/** Round clouds of points from the normal distribution, one for each class. */
export function blobs({
  n = 300,
  centers = triangle,
  spread = 1,
  rng = seeded(0).fork('blobs'),
}: BlobsOptions = {}): Dataset {
  wantWhole('blobs', { n });
  wantWhole('blobs', {
    'the number of centers': centers.length,
    'features of a center': centers[0]?.length ?? 0,
  });
  const width = centers[0]!.length;
  for (const [i, center] of centers.entries()) {
    if (center.length !== width) {
      throw new RangeError(
        `Cannot make blobs with centers of ${width} and of ${center.length} features: wanted the same number in each`,
      );
    }
    wantFinite('blobs', Object.fromEntries(center.map((value, j) => [`centers[${i}][${j}]`, value])));
  }
  wantAmount('blobs', { spread });
  return labelledPoints({
    name: 'blobs',
    n,
    rng,
    classes: centers.map((_, i) => `blob ${i + 1}`),
    features: plainFeatures(width),
    note: `made: ${centers.length} clouds of standard deviation ${spread}`,
    draw: (label) => centers[label]!.map((middle) => rng.normal(middle, spread)),
  });
}
