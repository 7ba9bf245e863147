import { matMulShapes, type Rng, type Shape, sameShape, shapeOf, shapeText } from '../base/index.ts';

/** A vector: a list of numbers. */
export type Vec = number[];
/** A matrix: a list of rows that are equally long. */
export type Mat = number[][];

/** How many rows and columns; rows of different lengths are told. */
export function matShape(A: Mat): [rows: number, columns: number] {
  const columns = A[0]?.length ?? 0;
  if (A.some((row) => row.length !== columns)) shapeOf(A); // it says which row
  return [A.length, columns];
}

export function zeros(rows: number, columns: number): Mat {
  return Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
}

/** A flat list of numbers, row after row, as a matrix. */
export function matOf(values: ArrayLike<number>, [rows, columns]: readonly [number, number]): Mat {
  if (values.length !== rows * columns) {
    throw new RangeError(
      `Cannot arrange ${values.length} numbers as ${shapeText([rows, columns])}: wanted ${rows * columns}`,
    );
  }
  return zeros(rows, columns).map((row, i) => row.map((_, j) => values[i * columns + j]!));
}

/** Ones on the diagonal: what leaves a matrix as it is in a product. */
export function identity(n: number): Mat {
  return zeros(n, n).map((row, i) => row.with(i, 1));
}

/** Numbers from the normal distribution. */
export function randn(rows: number, columns: number, rng: Rng): Mat {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => rng.normal()));
}

/** f of each number. */
export function mapMat(A: Mat, f: (value: number, i: number, j: number) => number): Mat {
  return A.map((row, i) => row.map((value, j) => f(value, i, j)));
}

export function add(A: Mat, B: Mat): Mat {
  checkSame('add', A, B);
  return mapMat(A, (value, i, j) => value + B[i]![j]!);
}

export function subtract(A: Mat, B: Mat): Mat {
  checkSame('subtract', A, B);
  return mapMat(A, (value, i, j) => value - B[i]![j]!);
}

/** Number by number: the Hadamard product. */
export function multiply(A: Mat, B: Mat): Mat {
  checkSame('multiply, number by number,', A, B);
  return mapMat(A, (value, i, j) => value * B[i]![j]!);
}

export function scale(A: Mat, factor: number): Mat {
  return mapMat(A, (value) => value * factor);
}

/** The same vector added to each row: a bias. */
export function addRow(A: Mat, b: Vec): Mat {
  const [rows, columns] = matShape(A);
  if (columns !== b.length) {
    throw new RangeError(
      `Cannot add a vector of ${b.length} to each row of ${shapeText([rows, columns])}: wanted ${columns} numbers, one for each column`,
    );
  }
  return mapMat(A, (value, _, j) => value + b[j]!);
}

/** The matrix product: each row of A with each column of B. */
export function matMul(A: Mat, B: Mat): Mat {
  const [rows, columns] = matMulShapes(matShape(A), matShape(B)) as [number, number];
  const C = zeros(rows, columns);
  // Row k of B is gone through as it lies in memory, so the middle loop is the one over k.
  for (const [i, row] of A.entries()) {
    const sums = C[i]!;
    for (let k = 0; k < row.length; k++) {
      const [a, b] = [row[k]!, B[k]!];
      for (let j = 0; j < columns; j++) sums[j]! += a * b[j]!;
    }
  }
  return C;
}

export function transpose(A: Mat): Mat {
  const [rows, columns] = matShape(A);
  return Array.from({ length: columns }, (_, j) => Array.from({ length: rows }, (_, i) => A[i]![j]!));
}

export function dot(a: Vec, b: Vec): number {
  if (a.length !== b.length) {
    throw new RangeError(
      `Cannot take the dot product of ${a.length} and ${b.length} numbers: they must be equally many`,
    );
  }
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}

/** The sum of each column. */
export function sumRows(A: Mat): Vec {
  const sums = new Array<number>(matShape(A)[1]).fill(0);
  for (const row of A) for (const [j, value] of row.entries()) sums[j]! += value;
  return sums;
}

/** The place of the largest number, the first of them. */
export function argMax(values: ArrayLike<number>): number {
  if (values.length === 0) throw new RangeError('Cannot find the largest of no numbers: wanted one or more');
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i]! > values[best]!) best = i;
  return best;
}

function checkSame(verb: string, A: Mat, B: Mat): void {
  const [a, b]: Shape[] = [matShape(A), matShape(B)];
  if (sameShape(a!, b!)) return;
  throw new RangeError(`Cannot ${verb} ${shapeText(a!)} and ${shapeText(b!)}: the shapes must be equal`);
}
