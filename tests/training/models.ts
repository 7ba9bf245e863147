import '../engine/ort/arrays-of-node.ts';
import { rng } from '../../lib/base/index.ts';
import { Dataset, numbers } from '../../lib/datasets/index.ts';
import { startEngine, tf } from '../../lib/engine/index.ts';

/** Has onnxruntime compute, with which steps are recorded. */
export async function start(): Promise<void> {
  const { name } = await startEngine({ engine: 'ort', say: () => {} });
  if (name !== 'ort') throw new Error(`These tests want the engine ort, found ${name}`);
}

/** Points around three centres, so many. */
export function points(count: number, { seed = 'points', classes = 3 } = {}): Dataset {
  const random = rng(seed);
  const labels = Int32Array.from({ length: count }, (_, at) => at % classes);
  const values = new Float32Array(4 * count);
  labels.forEach((label, at) => {
    for (let axis = 0; axis < 4; axis++) values[4 * at + axis] = random.normal(axis === label ? 2 : 0, 0.7);
  });
  return new Dataset({
    name: 'points',
    X: numbers(values, [4]),
    y: numbers(labels),
    classes: ['a', 'b', 'c', 'd', 'e'].slice(0, classes),
  });
}

/** A plane with a little noise. */
export function plane(count: number): Dataset {
  const random = rng('plane');
  const X = Float32Array.from({ length: 3 * count }, () => random.normal());
  const y = Float32Array.from(
    { length: count },
    (_, at) => 2 * X[3 * at]! - X[3 * at + 1]! + 0.5 + random.normal(0, 0.01),
  );
  return new Dataset({ name: 'plane', X: numbers(X, [3]), y: numbers(y) });
}

type Middle = (seed: number) => tf.layers.Layer[];

/** A small network of tf.layers, the same each time. */
export function network(
  middle: Middle = () => [],
  { units = 3, activation = 'softmax' as 'softmax' | 'linear' | 'sigmoid', inputs = 4 } = {},
): tf.Sequential {
  const initial = (seed: number) => tf.initializers.glorotUniform({ seed });
  return tf.sequential({
    layers: [
      tf.layers.dense({ inputShape: [inputs], units: 8, activation: 'tanh', kernelInitializer: initial(1) }),
      ...middle(5),
      tf.layers.dense({ units, activation, kernelInitializer: initial(2) }),
    ],
  });
}

export const weightsOf = (model: tf.LayersModel): number[][] =>
  model.getWeights().map((weight) => Array.from(weight.dataSync()));
