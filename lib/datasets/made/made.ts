import { oneOf, type Rng } from '../../base/index.ts';
import type { Column } from '../column.ts';
import type { Dataset } from '../dataset.ts';
import { adding } from './adding.ts';
import { blobs } from './blobs.ts';
import { circles } from './circles.ts';
import { dates } from './dates.ts';
import { dna } from './dna.ts';
import { drawnDigits } from './drawn-digits.ts';
import { epidemics } from './epidemics.ts';
import { flowers } from './flowers.ts';
import { houses } from './houses.ts';
import { lines } from './lines.ts';
import { madeNames } from './made-names.ts';
import { mail } from './mail.ts';
import { moons } from './moons.ts';
import { noisySine } from './noisy-sine.ts';
import { plays } from './plays.ts';
import { reversed } from './reversed.ts';
import { reviews } from './reviews.ts';
import { rings } from './rings.ts';
import { sentences } from './sentences.ts';
import { shapes } from './shapes.ts';
import { sines } from './sines.ts';
import { spirals } from './spirals.ts';
import { spoken } from './spoken.ts';
import { textures } from './textures.ts';
import { tones } from './tones.ts';
import { walks } from './walks.ts';
import { wines } from './wines.ts';
import { xor } from './xor.ts';

/** What every maker takes: how many examples, and the chance that they are drawn by. */
export interface MadeOptions {
  n?: number;
  rng?: Rng;
}

/** The makers of data sets by the names that they are loaded by. */
export const made = {
  lines,
  'noisy-sine': noisySine,
  moons,
  circles,
  spirals,
  blobs,
  xor,
  rings,
  flowers,
  wines,
  houses,
  shapes,
  textures,
  'drawn-digits': drawnDigits,
  sines,
  adding,
  walks,
  epidemics,
  tones,
  spoken,
  reversed,
  dates,
  sentences,
  plays,
  'made-names': madeNames,
  reviews,
  mail,
  dna,
} satisfies Record<string, (options?: MadeOptions) => Dataset<Column, Column>>;

export type MadeName = keyof typeof made;

/** The made data set of that name, with the options of its maker. */
export function make<Name extends MadeName>(
  name: Name,
  options?: Parameters<(typeof made)[Name]>[0],
): ReturnType<(typeof made)[Name]> {
  const known = Object.keys(made) as MadeName[];
  const maker = made[oneOf<MadeName>(name, known, { to: 'make', what: 'dataset' })];
  return maker(options as MadeOptions) as ReturnType<(typeof made)[Name]>;
}
