import { addTimes, dot } from './dot.ts';

/**
 * The w for which A w is nearest to y: each column is reflected (Householder 1958) so that zeros stand below its
 * diagonal. Reflections keep lengths, so the problem becomes R w = Q^T y with R upper triangular, solved from
 * below. A comes as columns; columns and y are overwritten. Where a column depends on those before it, its
 * number comes back instead.
 */
export function leastSquares(columns: readonly Float64Array[], y: Float64Array): Float64Array | number {
  const diagonal = new Float64Array(columns.length);
  for (let k = 0; k < columns.length; k++) {
    const v = columns[k]!.subarray(k); // of the column, what stands on the diagonal and below it
    const length = Math.sqrt(dot(v, v));
    const whole = Math.sqrt(dot(columns[k]!, columns[k]!)); // reflections have not changed it
    if (!(length > smallest * whole)) return k;
    // Away from v[0], so that nothing is lost in the difference.
    diagonal[k] = v[0]! > 0 ? -length : length;
    v[0]! -= diagonal[k]!;
    const factor = -2 / dot(v, v);
    for (const column of [...columns.slice(k + 1), y]) {
      const below = column.subarray(k);
      addTimes(below, factor * dot(v, below), v);
    }
  }
  const w = new Float64Array(columns.length);
  for (let k = columns.length - 1; k >= 0; k--) {
    let rest = y[k]!;
    for (let j = k + 1; j < columns.length; j++) rest -= columns[j]![k]! * w[j]!;
    w[k] = rest / diagonal[k]!;
  }
  return w;
}

// What rounding leaves of a length that is 0 in truth, as a share of the whole column.
const smallest = 1e-12;
