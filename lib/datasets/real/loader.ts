import { display, oneOf, processWide, type Rng, rng } from '../../base/index.ts';
import type { Column, Numbers } from '../column.ts';
import type { Dataset } from '../dataset.ts';
import { FormatError } from '../format/format-error.ts';
import { type Loaded, loaded } from '../loaded.ts';
import { type Catalog, type CatalogEntry, entryOf, readCatalog } from '../source/catalog.ts';
import { isOffline } from '../source/locate.ts';
import { SourceError } from '../source/source-error.ts';
import { grouped } from '../words.ts';
import { type Files, filesOf } from './files.ts';

export interface LoadOptions {
  /** At most so many examples in each part, the classes in the same shares as in the whole. */
  limit?: number | undefined;
  /** Whether made data may take its place where no source can be reached. */
  standIn?: 'allow' | 'never' | undefined;
  /** Another catalogue than data/catalog.json. */
  catalog?: Catalog | undefined;
}

type Parts<X extends Column, Y extends Column> =
  | { train: Dataset<X, Y>; test: Dataset<X, Y> }
  | { all: Dataset<X, Y> };

/** From the files of a dataset to its examples. */
export interface Recipe<X extends Column, Y extends Column> {
  readonly name: string;
  /**
   * `part` tells in words what there is, in the plural, where the files that can be had are not all; licence and
   * citation are its own where they are not those of the catalogue.
   */
  read(files: Files): Promise<Parts<X, Y> & Partial<Record<'part' | 'licence' | 'citation', string>>>;
  /** What takes its place; what ships with the course needs nothing. */
  readonly standIn?: StandIn<X, Y>;
}

interface StandIn<X extends Column, Y extends Column> {
  /** In words, in the plural. */
  readonly what: string;
  /** How many; a fifth of them to test. */
  readonly n: number;
  make(n: number, random: Rng, entry: CatalogEntry): Dataset<X, Y>;
}

/** The function that loads a dataset: cached where it can be, checked, and put on record. */
export function loader<X extends Column = Numbers, Y extends Column = Numbers>(
  recipe: Recipe<X, Y>,
): (options?: LoadOptions) => Promise<Loaded<X, Y>> {
  return async ({ limit, standIn = 'allow', catalog = readCatalog(), ...others } = {}) => {
    const { name } = recipe;
    for (const other of Object.keys(others)) {
      oneOf(other, ['limit', 'standIn', 'catalog'], { to: 'take', what: `option of "${name}"` });
    }
    if (limit !== undefined && !(Number.isInteger(limit) && limit >= 1)) {
      throw new RangeError(`Cannot load "${name}" with limit ${limit}: wanted a whole number from 1 on`);
    }
    const entry = entryOf(catalog, name);
    const found = await real(recipe, entry).catch((problem) => {
      if (!(problem instanceof SourceError) || standIn === 'never' || !recipe.standIn) throw problem;
      return made(recipe.standIn, entry, limit);
    });
    const { licence, citation } = { ...entry, ...found };
    const { full, source, parts, part } = found;
    const said = part === undefined ? {} : { part };
    return loaded({ name, full, source, ...said, licence, citation, ...limited(parts, limit) });
  };
}

interface Found<X extends Column, Y extends Column> {
  parts: Parts<X, Y>;
  full: boolean;
  source: string;
  part?: string;
  licence?: string;
  citation?: string;
}

async function real<X extends Column, Y extends Column>(
  recipe: Recipe<X, Y>,
  entry: CatalogEntry,
): Promise<Found<X, Y>> {
  const files = filesOf(entry);
  const { part, licence, citation, ...parts } = await recipe.read(files).catch((problem) => {
    throw problem instanceof FormatError ? inFile(problem, files) : problem;
  });
  if (part === undefined) {
    checkCounts(entry, parts);
    return { parts, full: true, source: files.source() };
  }
  const { name, counts } = entry;
  const whole = grouped('all' in counts ? counts.all : counts.train + counts.test);
  tellOnce(
    name,
    `"${name}" cannot be had in full here (${cause()}): instead of its ${whole} examples there are ${part}`,
  );
  const own = { ...(licence && { licence }), ...(citation && { citation }) };
  return { parts, full: false, source: `${files.source()}: ${part}`, part, ...own };
}

/** A reader knows bytes; which file they are of is known here. */
function inFile(problem: FormatError, { entry, last }: Files): Error {
  const what = problem.message.replace('Cannot', 'cannot');
  return new Error(`Cannot use ${last()} of the dataset "${entry.name}": ${what}`, { cause: problem });
}

function made<X extends Column, Y extends Column>(
  { what, n, make }: StandIn<X, Y>,
  entry: CatalogEntry,
  limit = n,
): Found<X, Y> {
  const { name, counts } = entry;
  const whole = 'all' in counts; // then the stand-in is one, too, and limited() splits it
  // No more is made than is asked for: some of it takes seconds.
  const tested = Math.min(limit, Math.round(0.2 * n));
  const trained = whole ? Math.min(4 * tested, n - tested) : Math.min(limit, n - Math.round(0.2 * n));
  const all = make(trained + tested, rng(0).fork(name), entry);
  const things = `${grouped(all.size)} ${what}`;
  tellOnce(name, `"${name}" cannot be had here (${cause()}): ${things} take its place`);
  return {
    parts: whole ? { all } : { train: all.slice(0, trained), test: all.slice(trained) },
    full: false,
    source: `made: ${things}, as ${cause()}`,
    licence: 'none needed: made from a seed',
    citation: 'none: made data',
  };
}

function checkCounts<X extends Column, Y extends Column>(
  { name, counts }: CatalogEntry,
  parts: Parts<X, Y>,
): void {
  const { train, test, all } = parts as Partial<Record<'train' | 'test' | 'all', Dataset<X, Y>>>;
  const sizes: Record<string, number> = {
    train: train?.size ?? 0,
    test: test?.size ?? 0,
    all: all?.size ?? (train?.size ?? 0) + (test?.size ?? 0),
  };
  for (const [part, wanted] of Object.entries(counts)) {
    const size = sizes[part]!;
    if (size === wanted) continue;
    throw new RangeError(
      `Cannot use the dataset "${name}": ${part} has ${grouped(size)} examples, wanted ${grouped(wanted)}. Its files hold other data than the catalogue says`,
    );
  }
}

function limited<X extends Column, Y extends Column>(
  parts: Parts<X, Y>,
  limit: number | undefined,
): Parts<X, Y> {
  if (limit === undefined) return parts;
  const { train, test } = 'all' in parts ? parts.all.split() : parts;
  return { train: atMost(train, limit), test: atMost(test, limit) };
}

function atMost<X extends Column, Y extends Column>(dataset: Dataset<X, Y>, limit: number): Dataset<X, Y> {
  if (dataset.size <= limit) return dataset;
  return dataset.classes ? dataset.split({ test: limit, rng: rng(0) }).test : dataset.take(limit);
}

const cause = () => (isOffline() ? 'DOWNHILL_OFFLINE is set' : 'no source could be reached');

function tellOnce(name: string, sentence: string): void {
  const told = processWide('stand-ins told', () => new Set<string>());
  if (told.has(name)) return;
  told.add(name);
  const online = isOffline() ? ', without DOWNHILL_OFFLINE' : '';
  display({ 'text/plain': `${sentence}. Next: npx downhill data fetch ${name}${online}` });
}
