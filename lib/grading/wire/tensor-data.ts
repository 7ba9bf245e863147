export type TensorValues = Float32Array | Int32Array | Uint8Array | string[];

/** A tensor as plain data: its numbers in row-major order. Complex numbers lie as pairs. */
export class TensorData {
  readonly dtype: string;
  readonly shape: number[];
  readonly values: TensorValues;

  constructor(dtype: string, shape: number[], values: TensorValues) {
    this.dtype = dtype;
    this.shape = shape;
    this.values = values;
  }

  /** Arrays in arrays, as `tensor.arraySync()` gives them; a number where there are no axes. */
  toArrays(): unknown {
    const width = valuesEach(this.dtype);
    let row: unknown[] = [...this.values];
    if (this.shape.length === 0) return width === 1 ? row[0] : row;
    for (let axis = this.shape.length - 1; axis > 0; axis--) {
      const length = this.shape[axis]! * (axis === this.shape.length - 1 ? width : 1);
      const count = this.shape.slice(0, axis).reduce((product, n) => product * n, 1);
      const inner = row;
      row = Array.from({ length: count }, (_, i) => inner.slice(i * length, (i + 1) * length));
    }
    return row;
  }
}

/** How a kind of tensor keeps its values. */
export const tensorKinds: Record<string, (values: readonly unknown[]) => TensorValues> = {
  float32: (values) => Float32Array.from(values as number[]),
  complex64: (values) => Float32Array.from(values as number[]),
  int32: (values) => Int32Array.from(values as number[]),
  bool: (values) => Uint8Array.from(values as number[]),
  string: (values) => [...values] as string[],
};

/** Numbers for one value of a tensor. */
export const valuesEach = (dtype: string) => (dtype === 'complex64' ? 2 : 1);
