import { numbers, texts } from '../column.ts';
import { Dataset } from '../dataset.ts';
import { readCsv } from '../format/csv.ts';
import { numbersOf, textsOf } from '../format/table.ts';
import { housingFeatures as features } from './housing-features.ts';
import { side } from './labelled-table.ts';
import { loader } from './loader.ts';
import { madeDistricts } from './made-districts.ts';

/** 20,640 districts of California in 1990 and what their houses cost; 207 of total_bedrooms are missing: NaN. */
export const housing = loader({
  name: 'california-housing',
  async read({ entry, bytes }) {
    const table = readCsv(await bytes('housing.csv'), { types: { ocean_proximity: 'text' } });
    const all = new Dataset({
      name: entry.name,
      X: numbers(side(table, features, Float32Array), entry.shape), // (20640, 8)
      y: numbers(Float32Array.from(numbersOf(table, 'median_house_value'))),
      extra: { ocean_proximity: texts(textsOf(table, 'ocean_proximity')) },
      features,
      allowNaN: true,
    });
    return { all };
  },
  standIn: { what: 'made districts', n: 5000, make: (n, random) => madeDistricts({ n, rng: random }) },
});
