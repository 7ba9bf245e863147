import type * as Tf from '@tensorflow/tfjs';
import { startEngine, tf } from '../../engine/index.ts';
import type { Contestant } from '../bench.ts';
import { byHand } from './by-hand.ts';
import { examples, layersModel } from './models.ts';
import type { Spec } from './spec.ts';
import type { Work } from './work.ts';

const warmUp = 2000; // ms, as for the peers

/** Our training and our forward pass of a model, each timed over an epoch: milliseconds a step. */
export async function ours(spec: Spec): Promise<{ train: Contestant; forward: Contestant }> {
  const { name } = await startEngine({ say: () => {} });
  const { epoch, forward } = spec.kind === 'transformer' ? byHand(spec) : byFit(spec);
  const begun = performance.now();
  while (performance.now() - begun < warmUp) await epoch(); // also the compiler of JavaScript learns
  await forward();
  const timed = (go: () => Promise<unknown>): Contestant => ({
    name: `downhill (${name})`,
    async once() {
      const begun = performance.now();
      await go();
      return (performance.now() - begun) / spec.steps;
    },
  });
  return { train: timed(epoch), forward: timed(forward) };
}

/** As a lesson does it with tf.layers. */
function byFit(spec: Spec): Work {
  const model = layersModel(spec);
  model.compile({ optimizer: tf.train.adam(1e-3), loss: 'categoricalCrossentropy', metrics: ['accuracy'] });
  const [x, y] = examples(spec, spec.batch * spec.steps);
  const validation = examples(spec, spec.batch * spec.validation);
  return {
    epoch: () =>
      model.fit(x, y, { batchSize: spec.batch, epochs: 1, validationData: validation, verbose: 0 }),
    async forward() {
      const out = model.predict(x, { batchSize: spec.batch }) as Tf.Tensor;
      await out.data();
      out.dispose();
    },
  };
}
