import { noSuch } from '../base/index.ts';
import { made } from './made/made.ts';
import { breastCancer } from './real/breast-cancer.ts';
import { cifar10 } from './real/cifar10.ts';
import { digits } from './real/digits.ts';
import { fashionMnist } from './real/fashion-mnist.ts';
import { filmReviews } from './real/film-reviews.ts';
import { housing } from './real/housing.ts';
import { imdb } from './real/imdb.ts';
import { iris } from './real/iris.ts';
import { madeDistricts } from './real/made-districts.ts';
import { mail } from './real/mail.ts';
import { mnist } from './real/mnist.ts';
import { names } from './real/names.ts';
import { shakespeare } from './real/shakespeare.ts';
import { speechCommands } from './real/speech-commands.ts';
import { spokenDigits } from './real/spoken-digits.ts';
import { wine } from './real/wine.ts';

/** The loaders of real datasets by their names in data/catalog.json. */
export const loaders = {
  iris,
  wine,
  'breast-cancer': breastCancer,
  'california-housing': housing,
  digits,
  mnist,
  'fashion-mnist': fashionMnist,
  cifar10,
  names,
  'tiny-shakespeare': shakespeare,
  'film-reviews': filmReviews,
  imdb,
  mail,
  'spoken-digits': spokenDigits,
  'speech-commands': speechCommands,
};

const { mail: madeMail, ...others } = made;

/** The makers of datasets by the names that they are loaded by. */
export const makers = { ...others, 'made-mail': madeMail, 'made-districts': madeDistricts };

const all = { ...loaders, ...makers };

export type DatasetName = keyof typeof all;

/** The names of all datasets, real and made. */
export const datasetNames = Object.keys(all) as DatasetName[];

/** The dataset of that name: `load('mnist')` is `mnist()`, `load('moons', { n: 200 })` is `moons({ n: 200 })`. */
export async function load<Name extends DatasetName>(
  name: Name,
  options?: Parameters<(typeof all)[Name]>[0],
): Promise<Awaited<ReturnType<(typeof all)[Name]>>> {
  if (!Object.hasOwn(all, name)) {
    throw new RangeError(noSuch(name, datasetNames, { to: 'load', what: 'dataset' }));
  }
  const load = all[name] as (given?: typeof options) => ReturnType<(typeof all)[Name]>;
  return await load(options);
}
