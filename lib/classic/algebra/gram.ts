import { dot } from './dot.ts';

/** X^T S X, where S has the weights on its diagonal (1 where none are given): a symmetric matrix. */
export function gram(rows: readonly Float64Array[], weights?: Float64Array): Float64Array[] {
  const columns = columnsOf(rows);
  const G = columns.map(() => new Float64Array(columns.length)); // (features, features)
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i]!;
    const weighed = weights ? column.map((value, row) => value * weights[row]!) : column;
    for (let j = i; j < columns.length; j++) {
      G[i]![j] = dot(weighed, columns[j]!);
      G[j]![i] = G[i]![j]!;
    }
  }
  return G;
}

/** X^T y. */
export function projected(rows: readonly Float64Array[], y: Float64Array): Float64Array {
  return Float64Array.from(columnsOf(rows), (column) => dot(column, y));
}

/** The table on its side: a typed array for each feature. */
export function columnsOf(rows: readonly Float64Array[]): Float64Array[] {
  const columns = Array.from(rows[0]!, () => new Float64Array(rows.length));
  for (let row = 0; row < rows.length; row++) {
    const x = rows[row]!;
    for (let j = 0; j < x.length; j++) columns[j]![row] = x[j]!;
  }
  return columns;
}
