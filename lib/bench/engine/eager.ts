import { createInterface } from 'node:readline';
import type * as Tf from '@tensorflow/tfjs';
import { startEngine, tf } from '../../engine/index.ts';
import { step } from './by-hand.ts';
import { examples, layersModel } from './models.ts';
import type { Spec } from './spec.ts';

/** A process of its own: trains one model with the engine that DOWNHILL_ENGINE names, one operation at a time. */

const spec = JSON.parse(process.argv[2]!) as Spec;
await startEngine({ say: () => {} });
const train = spec.kind === 'transformer' ? byHand(spec) : ofLayers(spec);

const begun = performance.now();
while (performance.now() - begun < 2000) train(); // memory and the compiler come to rest
console.log('ready');
for await (const _ of createInterface({ input: process.stdin })) {
  const begun = performance.now();
  train();
  console.log(performance.now() - begun);
}

function ofLayers(spec: Spec): () => void {
  const model = layersModel(spec);
  const optimizer = tf.train.adam(1e-3);
  const [x, y] = examples(spec, spec.batch);
  return () => {
    const loss = optimizer.minimize(
      () => {
        const yHat = model.apply(x, { training: true }) as Tf.Tensor;
        return tf.metrics.categoricalCrossentropy(y, yHat).mean() as Tf.Scalar;
      },
      true,
      model.trainableWeights.map((weight) => weight.read() as Tf.Variable),
    )!;
    loss.dataSync();
    loss.dispose();
  };
}

function byHand(spec: Spec): () => void {
  const { draw, train } = step(spec);
  const [x, y] = draw(spec.batch);
  return () => {
    const results = train(x, y);
    for (const one of results) one.dataSync();
    tf.dispose(results);
  };
}
