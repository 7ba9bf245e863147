import { rng, sameShape, shapeText, sizeOf } from '../../base/index.ts';
import type { Column } from '../column.ts';
import type { Dataset } from '../dataset.ts';
import type { Transform } from '../reader/mapped.ts';
import { type Moments, momentsOf } from './moments.ts';

/** Scales a dataset by what it learned from another: the test part by the numbers of the train part. */
export interface Scaler {
  <X extends Column, Y extends Column>(dataset: Dataset<X, Y>): Dataset<X, Y>;
  /** What is taken away from each number, and what the rest is divided by. */
  readonly offset: Float64Array;
  readonly divisor: Float64Array;
}

export interface ScalerOptions {
  /** What shares its numbers: each number of an example has its own, each channel (last axis), or all one. */
  per?: 'feature' | 'channel' | 'all' | undefined;
  column?: string | undefined;
}

/** `const scaler = standardScaler(train)`: scaler(train) has mean 0 and standard deviation 1. */
export function standardScaler(train: Dataset<Column, Column>, options: ScalerOptions = {}): Scaler {
  return scalerOf(train, { ...options, name: 'standardScaler' }, ({ mean, sd }) => ({
    offset: mean,
    divisor: sd,
  }));
}

/** `const scaler = minMaxScaler(train)`: scaler(train) goes from 0 to 1. */
export function minMaxScaler(train: Dataset<Column, Column>, options: ScalerOptions = {}): Scaler {
  return scalerOf(train, { ...options, name: 'minMaxScaler' }, ({ min, max }) => ({
    offset: min,
    divisor: max - min,
  }));
}

type Scale = { offset: number; divisor: number };

function scalerOf(
  train: Dataset<Column, Column>,
  { per = 'feature', column = 'X', name }: ScalerOptions & { name: string },
  scaleOf: (moments: Moments) => Scale,
): Scaler {
  const reader = train.reader(column);
  if (reader.kind === 'texts') {
    throw new TypeError(
      `Cannot fit ${name} to ${column} of "${train.name}": it holds texts; wanted numbers. Try tokenize first`,
    );
  }
  const { shape } = reader;
  const groups = { feature: sizeOf(shape), channel: shape.at(-1) ?? 1, all: 1 }[per];
  const scales = momentsOf(reader, groups, rng(0)).map(scaleOf);
  const offset = Float64Array.from(scales, (scale) => scale.offset);
  // A number that is always the same has nothing to divide by: it becomes 0, not NaN.
  const divisor = Float64Array.from(scales, (scale) => scale.divisor || 1);
  const transform: Transform = {
    name,
    shape(from) {
      if (sameShape(from, shape)) return from;
      throw new RangeError(
        `Cannot scale examples of shape ${shapeText(from)}: ${name} was fitted to ${shapeText(shape)}`,
      );
    },
    run(from, to) {
      for (let i = 0; i < from.length; i++) to[i] = (from[i]! - offset[i % groups]!) / divisor[i % groups]!;
    },
  };
  const scale: <X extends Column, Y extends Column>(dataset: Dataset<X, Y>) => Dataset<X, Y> = (dataset) =>
    dataset.map(transform, { column });
  return Object.assign(scale, { offset, divisor });
}
