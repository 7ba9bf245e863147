type Kind = { from(values: unknown[]): unknown };

/** The typed arrays of this Node by their names: newer ones know a Float16Array, too. */
export function typedArrays(): Record<string, Kind> {
  const known: Record<string, Kind> = Object.create(null);
  for (const name of [
    ...Object.keys(wholes),
    ...Object.keys(bigs),
    'Float16Array',
    'Float32Array',
    'Float64Array',
  ]) {
    const kind = (globalThis as unknown as Record<string, Kind | undefined>)[name];
    if (kind) known[name] = kind;
  }
  return known;
}

const wholes: Record<string, [least: number, most: number]> = {
  Int8Array: [-128, 127],
  Uint8Array: [0, 255],
  Uint8ClampedArray: [0, 255],
  Int16Array: [-32768, 32767],
  Uint16Array: [0, 65535],
  Int32Array: [-(2 ** 31), 2 ** 31 - 1],
  Uint32Array: [0, 2 ** 32 - 1],
};

const bigs: Record<string, [least: bigint, most: bigint]> = {
  BigInt64Array: [-(2n ** 63n), 2n ** 63n - 1n],
  BigUint64Array: [0n, 2n ** 64n - 1n],
};

/** Whether such an array holds the value without changing it. */
export function asElement(value: unknown, type: string): boolean {
  if (typeof value === 'bigint') {
    const range = bigs[type];
    return range !== undefined && value >= range[0] && value <= range[1];
  }
  if (typeof value !== 'number' || type in bigs) return false;
  const range = wholes[type];
  if (range)
    return Number.isInteger(value) && !Object.is(value, -0) && value >= range[0] && value <= range[1];
  if (type === 'Float32Array') return Object.is(Math.fround(value), value);
  if (type === 'Float64Array') return true;
  const kind = typedArrays()[type]; // Float16Array has no rounding function that every Node knows
  return kind !== undefined && Object.is((kind.from([value]) as number[])[0], value);
}
