import { type Rng, rng } from 'downhill/base';
import { numbers } from '../../../lib/datasets/column.ts';
import { Dataset } from '../../../lib/datasets/dataset.ts';

/** A table whose X tells its row: (10 row, 10 row + 1, ...), with random classes. */
export function table(
  size: number,
  { width = 3, classes = 3, random = rng('table') }: { width?: number; classes?: number; random?: Rng } = {},
): Dataset {
  return new Dataset({
    name: 'table',
    X: numbers(
      Float32Array.from({ length: size * width }, (_, i) => 10 * Math.floor(i / width) + (i % width)),
      [width],
    ),
    y: numbers(Int32Array.from({ length: size }, () => random.int(classes))),
    classes: Array.from({ length: classes }, (_, label) => `class ${label}`),
  });
}

/** The stored rows that a view of such a table shows. */
export const rowsOf = (view: Dataset): number[] => view.toArrays().X.map((x) => x[0]! / 10);
