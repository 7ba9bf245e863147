import type { DataFrame } from 'danfojs-node';
import { rng, shapeText } from '../base/index.ts';
import type { Contents } from './contents.ts';
import { gather } from './gather.ts';
import type { Reader } from './reader/reader.ts';

export type { DataFrame };

/** The dataset as a danfojs table: a column for each feature, classes by their names. */
export async function frameOf(contents: Contents): Promise<DataFrame> {
  const columns = [...contents.columns].flatMap(([name, reader]) => columnsOf(contents, name, reader));
  const { DataFrame } = await import('danfojs-node'); // takes a second to load, so only when it is asked for
  const rows = Array.from(contents.rows, (_, row) => columns.map(({ values }) => values[row]!));
  return new DataFrame(rows, { columns: unlike(columns.map(({ name }) => name)) });
}

type FrameColumn = { name: string; values: ArrayLike<string | number> };

function columnsOf(contents: Contents, name: string, reader: Reader): FrameColumn[] {
  const { rows, labels, classes, features } = contents;
  if (reader.kind === 'texts') return [{ name, values: Array.from(rows, (row) => reader.read(row)) }];
  if (name === 'y' && labels && classes) {
    const numbers = Array.from(gather(labels, rows, rng(0)));
    return [{ name, values: numbers.map((label) => classes[label]!) }];
  }
  const [width = 1, ...inner] = reader.shape;
  if (inner.length > 0) {
    throw new RangeError(
      `Cannot make a table of "${contents.name}": examples of ${name} have the shape ${shapeText(reader.shape)}; wanted one axis at most. Try toArrays()`,
    );
  }
  const values = gather(reader, rows, rng(0));
  return Array.from({ length: width }, (_, feature) => ({
    name: nameOf(name, feature, { width: reader.shape.length && width, features }),
    values: Array.from(rows, (_, row) => values[row * width + feature]!),
  }));
}

function nameOf(
  column: string,
  feature: number,
  { width, features }: { width: number; features: readonly string[] | undefined },
): string {
  const named = column === 'X' ? features?.[feature] : undefined;
  return named ?? (width === 0 ? column : `${column}${feature}`);
}

/** danfojs wants a name of its own for each column. */
function unlike(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let n = 2; taken.has(free); n++) free = `${name}_${n}`;
    taken.add(free);
    return free;
  });
}
