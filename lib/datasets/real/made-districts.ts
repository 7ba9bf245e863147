import { type Rng, rng as seeded } from '../../base/index.ts';
import { numbers, texts } from '../column.ts';
import { Dataset } from '../dataset.ts';
import { wantWhole } from '../made/want.ts';
import { housingFeatures as features } from './housing-features.ts';

export interface MadeDistrictsOptions {
  n?: number;
  rng?: Rng;
}

/** Districts along an invented coast, in the columns of California housing, gaps included. */
export function madeDistricts({
  n = 1000,
  rng = seeded(0).fork('made-districts'),
}: MadeDistrictsOptions = {}): Dataset {
  wantWhole('made-districts', { n });
  const districts = Array.from({ length: n }, () => district(rng));
  return new Dataset({
    name: 'made-districts',
    X: numbers(
      districts.flatMap(({ numbers }) => features.map((feature) => numbers[feature] ?? 0)),
      [features.length],
    ),
    y: numbers(districts.map(({ price }) => price)),
    extra: { ocean_proximity: texts(districts.map(({ place }) => place)) },
    features,
    allowNaN: true,
    note: 'made: districts along an invented coast',
  });
}

/** Income and the sea set the price; one number of bedrooms in a hundred is missing. */
function district(rng: Rng) {
  const latitude = 32.5 + 9.5 * rng();
  const inland = 4 * rng() ** 2; // degrees from the coast, near which most people live
  const households = Math.round(Math.exp(6 + 0.7 * rng.normal()));
  const income = Math.min(15, Math.exp(1.25 + 0.45 * rng.normal()));
  const rooms = households * Math.max(2, 3.9 + 0.4 * income + 0.3 * rng.normal());
  const price = (60_000 + 42_000 * income - 25_000 * inland) * Math.exp(0.25 * rng.normal());
  return {
    numbers: {
      longitude: -118 - 1.02 * (latitude - 32.5) + inland,
      latitude,
      housing_median_age: 1 + rng.int(52),
      total_rooms: Math.round(rooms),
      total_bedrooms: rng() < 0.01 ? Number.NaN : Math.round(rooms * (0.2 + 0.01 * rng.normal())),
      population: Math.round(households * Math.max(1, 2.9 + 0.4 * rng.normal())),
      households,
      median_income: income,
    } as Record<string, number>,
    price: Math.min(500_001, Math.max(15_000, Math.round(price / 100) * 100)), // the census cut them there, too
    place: placeOf(inland, latitude),
  };
}

function placeOf(inland: number, latitude: number): string {
  if (inland > 1) return 'INLAND';
  if (inland > 0.15) return '<1H OCEAN';
  return latitude > 37 ? 'NEAR BAY' : 'NEAR OCEAN';
}
