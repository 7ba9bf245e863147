import { shapeOf, shapeText } from '../../base/index.ts';

/** Examples as every method takes them: a row of numbers each, plain or typed. */
export type Rows = ArrayLike<ArrayLike<number>>;

/**
 * The examples as rows of doubles, checked once, so that no method's own loop has to doubt them. `doing` begins
 * the sentence of an error ('fit knn'); `wanted` is how many features the method was fitted to.
 */
export function rowsOf(X: Rows, doing: string, wanted?: number): Float64Array[] {
  if (X.length === 0) throw new RangeError(`Cannot ${doing}: X has no examples; wanted one or more`);
  refuseOtherAxes(X, doing);
  const width = X[0]!.length;
  if (wanted !== undefined && width !== wanted) {
    throw new RangeError(
      `Cannot ${doing}: X has ${features(width)}, wanted ${wanted} as in the fit. Give the same columns in the same order`,
    );
  }
  if (width === 0) throw new RangeError(`Cannot ${doing}: X has no features; wanted one or more`);
  return Array.from(X, (x, row) => checked(x, row, width, doing));
}

function checked(x: ArrayLike<number>, row: number, width: number, doing: string): Float64Array {
  if (x.length !== width) {
    throw new RangeError(`Cannot ${doing}: row ${row} of X has ${features(x.length)}, row 0 has ${width}`);
  }
  const values = new Float64Array(width);
  values.set(x);
  for (let column = 0; column < width; column++) {
    if (Number.isFinite(values[column])) continue;
    throw new RangeError(
      `Cannot ${doing}: row ${row}, column ${column} of X is ${x[column]}; wanted a finite number. Leave the row out, or fill the gap`,
    );
  }
  return values;
}

// The first example tells: a single number has too few axes, a picture too many.
function refuseOtherAxes(X: Rows, doing: string): void {
  const first: unknown = X[0];
  const flat = typeof first !== 'object' || first === null;
  if (!flat && typeof (first as ArrayLike<unknown>)[0] !== 'object') return;
  const shape = flat ? [X.length] : shapeOf(X);
  const remedy = flat ? '[x]' : `x.flat(${shape.length - 2})`;
  throw new RangeError(
    `Cannot ${doing}: X has the shape ${shapeText(shape)}, wanted (examples, features). Try X.map((x) => ${remedy})`,
  );
}

const features = (count: number) => (count === 1 ? '1 feature' : `${count} features`);
