import { expect } from '@jest/globals';
import { rng } from 'downhill/base';
import { tf } from 'downhill/engine';
import { installWasm } from '../../../lib/engine/wasm/install.ts';

export type Made = tf.Tensor | tf.Tensor[];

interface Plain {
  shape: number[];
  dtype: string;
  values: (number | string)[];
}

/** What an operation gives on each backend: on the plain one, and on wasm as the engine completes it. */
export async function bothWays(make: () => Made): Promise<{ cpu: Plain[]; wasm: Plain[] }> {
  await tf.setBackend('cpu');
  const cpu = taken(make);
  await installWasm();
  return { cpu, wasm: taken(make) };
}

/** Asserts that both give the same shapes, types and numbers, and that wasm keeps nothing for itself. */
export async function sameOnBoth(make: () => Made, tolerance = 1e-5): Promise<void> {
  const { cpu, wasm } = await bothWays(make);
  const forms = (all: Plain[]) => all.map(({ shape, dtype }) => ({ shape, dtype }));
  expect(forms(wasm)).toEqual(forms(cpu));
  for (const [i, { values }] of wasm.entries()) {
    const largest = Math.max(
      1,
      ...cpu[i]!.values.map((one) => Math.abs(Number(one))).filter(Number.isFinite),
    );
    for (const [k, value] of values.entries()) {
      const wanted = cpu[i]!.values[k]!;
      if (Object.is(value, wanted) || value === wanted) continue;
      const off = Math.abs(Number(value) - Number(wanted)) / largest; // sums that cancel are less exact
      if (!(off <= tolerance)) throw new Error(`output ${i}, place ${k}: wasm ${value}, cpu ${wanted}`);
    }
  }
  const { backend } = tf.engine();
  const before = (backend as tf.KernelBackend).numDataIds();
  taken(make);
  expect((backend as tf.KernelBackend).numDataIds()).toBe(before);
}

function taken(make: () => Made): Plain[] {
  return tf.tidy(() =>
    [make()].flat().map((t) => ({ shape: t.shape, dtype: t.dtype, values: Array.from(t.dataSync()) })),
  ) as unknown as Plain[];
}

const random = rng(17);

/** A tensor-to-be of numbers between two bounds: the same each time that it is made. */
export function numbers(
  shape: number[],
  low = -2,
  high = 2,
  dtype: 'float32' | 'int32' | 'bool' = 'float32',
) {
  const count = shape.reduce((product, size) => product * size, 1);
  const drawn = Array.from({ length: count }, () => low + (high - low) * random());
  const values = dtype === 'float32' ? drawn : drawn.map((value) => Math.floor(value));
  return () => tf.tensor(values, shape, dtype);
}
