import type { Column, Numbers } from '../column.ts';
import type { Dataset } from '../dataset.ts';
import { type PadOptions, pad } from './pad.ts';
import type { Tokenizer } from './tokenizer.ts';

/** The texts X of a dataset as the numbers of their tokens, all of one length: X becomes int32 (length). */
export function tokenize<Y extends Column>(
  dataset: Dataset<Column, Y>,
  tokenizer: Tokenizer,
  options: Omit<PadOptions, 'value'> = {},
): Dataset<Numbers, Y> {
  const reader = dataset.reader('X');
  if (reader.kind !== 'texts') {
    throw new TypeError(`Cannot tokenize "${dataset.name}": its X holds numbers; wanted texts`);
  }
  const tokens = Array.from({ length: dataset.size }, (_, at) => tokenizer.encode(reader.read(at)));
  return dataset.withX(pad(tokens, { ...options, value: tokenizer.padding }));
}
