import { columnsOf } from '../algebra/gram.ts';

/** A table by columns, each with its rows in the order of their numbers. */
export interface Sorted {
  readonly columns: Float64Array[];
  readonly orders: Int32Array[];
}

/** Sorting is done once; a tree that splits the rows keeps the order (Mehta, Agrawal and Rissanen 1996). */
export function sorted(rows: readonly Float64Array[]): Sorted {
  const columns = columnsOf(rows);
  const orders = columns.map((column) =>
    Int32Array.from(column.keys()).sort((a, b) => column[a]! - column[b]! || a - b),
  );
  return { columns, orders };
}

/** The same without the rows of weight 0. */
export function weighed({ columns, orders }: Sorted, weights: Int32Array): Sorted {
  let count = 0;
  for (let row = 0; row < weights.length; row++) if (weights[row]! > 0) count++;
  const kept = orders.map((order) => {
    const left = new Int32Array(count);
    let at = 0;
    for (let i = 0; i < order.length; i++) if (weights[order[i]!]! > 0) left[at++] = order[i]!;
    return left;
  });
  return { columns, orders: kept };
}
