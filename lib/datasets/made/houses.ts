import { type Rng, rng as seeded } from '../../base/index.ts';
import { numbers, texts } from '../column.ts';
import { Dataset } from '../dataset.ts';
import { wantAmount, wantWhole } from './want.ts';

export interface HousesOptions {
  n?: number;
  /** The standard deviation of what moves prices and is not in the table, in thousands. */
  noise?: number;
  rng?: Rng;
}

const features = ['income', 'age', 'rooms', 'bedrooms', 'people', 'east', 'north'];

/**
 * The price of houses by district, in thousands. X: (7), the mean income in thousands, the mean age in years, the
 * mean rooms and bedrooms of a house, the people in the district, and its place in kilometres, with the coast at
 * east = 0; y: the price; extra.ground: coast, town or hills.
 */
export function houses({
  n = 1000,
  noise = 25,
  rng = seeded(0).fork('houses'),
}: HousesOptions = {}): Dataset {
  wantWhole('houses', { n });
  wantAmount('houses', { noise });
  const X = new Float32Array(n * features.length);
  const y = new Float32Array(n);
  const ground: string[] = [];
  for (let row = 0; row < n; row++) {
    const district = drawDistrict(rng);
    X.set(
      features.map((feature) => district[feature as keyof District]),
      row * features.length,
    );
    y[row] = Math.max(20, priceOf(district) + noise * rng.normal());
    ground.push(groundOf(district));
  }
  return new Dataset({
    name: 'houses',
    X: numbers(X, [features.length]),
    y: numbers(y),
    extra: { ground: texts(ground) },
    features,
    note: `made: districts that nobody lives in, noise ${noise}`,
  });
}

interface District {
  income: number;
  age: number;
  rooms: number;
  bedrooms: number;
  people: number;
  east: number;
  north: number;
}

/** The rich have more rooms, more rooms mean more bedrooms, and crowded districts are old ones with small houses. */
function drawDistrict(rng: Rng): District {
  const wealth = rng.normal();
  const crowd = rng.normal();
  const rooms = Math.max(2, 5.4 + 0.8 * wealth - 0.5 * crowd + 0.4 * rng.normal());
  return {
    income: 38 * Math.exp(0.4 * wealth),
    age: Math.min(52, Math.max(1, 28 + 9 * crowd + 6 * rng.normal())),
    rooms,
    bedrooms: rooms * (0.2 + 0.02 * rng.normal()),
    people: Math.round(1200 * Math.exp(0.6 * crowd + 0.3 * rng.normal())),
    east: 120 * rng(),
    north: 400 * rng(),
  };
}

/** What a house costs but for the noise: bent by the distance from the coast, so that no plane fits it. */
export function priceOf({
  income,
  age,
  rooms,
  east,
}: Pick<District, 'income' | 'age' | 'rooms' | 'east'>): number {
  return 40 + 2.8 * income + 0.4 * age + 6 * rooms + 90 * Math.exp(-east / 15);
}

function groundOf({ east, people }: District): string {
  if (east < 10) return 'coast';
  return people > 1200 ? 'town' : 'hills';
}
