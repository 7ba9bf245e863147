import type { tf } from '../../engine/index.ts';
import { outputOf } from './output-of.ts';
import type { Compiled, Learner, Manner } from './trainable.ts';

/** The inside of a model of tf.layers, which is not all in its types. */
interface Inside {
  built: boolean;
  build(): void;
  call(inputs: tf.Tensor[], manner: Manner): tf.Tensor | tf.Tensor[];
  calculateLosses(): tf.Tensor[];
  lossFunctions?: Compiled['loss'][];
  loss: unknown;
  metrics?: unknown;
  /** Of a tf.sequential, which hands over to it. */
  model?: Inside;
}

/**
 * What tf.layers' own training does to a model: its layers are told that they train (dropout drops, normalisation
 * takes the batch's mean and moves its own), penalties are added to the loss, and frozen layers are left alone.
 */
export function layersLearner(model: tf.LayersModel): Learner {
  const inside = model as unknown as Inside;
  if (!model.outputs?.length) {
    throw new Error(
      'Cannot train the model: it has no layers yet. Add some, the first one with an inputShape, such as inputShape: [784]',
    );
  }
  if (!inside.built) inside.build(); // which compile does otherwise
  const { inputs, outputs } = model;
  if (inputs.length !== 1 || outputs.length !== 1) {
    throw new Error(
      `Cannot train the model: it has ${inputs.length} inputs and ${outputs.length} outputs, wanted one of each. Try a step of your own: { parameters, loss(batch) }`,
    );
  }
  return {
    model,
    parameters: () => model.trainableWeights.map((weight) => weight.read() as tf.Variable),
    state: () => statesOf(model),
    inputShape: inputs[0]!.shape.slice(1),
    outputShape: outputs[0]!.shape.slice(1),
    output: outputOf(model),
    forward(x, manner) {
      const yHat = inside.call([x], manner);
      return Array.isArray(yHat) ? yHat[0]! : yHat;
    },
    penalties: () => inside.calculateLosses(),
    compiled: compiledOf(model),
  };
}

function compiledOf(model: tf.LayersModel): Compiled | undefined {
  const inside = model as unknown as Inside;
  const { loss, lossFunctions, metrics } = inside.model ?? inside;
  if (!model.optimizer || !lossFunctions?.[0]) return undefined;
  const names = [metrics ?? []].flat().filter((one): one is string => typeof one === 'string');
  return {
    optimizer: model.optimizer,
    loss: lossFunctions[0],
    sparse: /sparse/i.test(String([loss].flat()[0])),
    metrics: names.map((name) => (name === 'acc' ? 'accuracy' : name)),
  };
}

// The names of tf.layers count on with each model of a process; the place of a layer is the same in the next one.
function statesOf(model: tf.LayersModel): Map<string, tf.Variable> {
  const all = new Map<string, tf.Variable>();
  model.layers.forEach((layer, place) => {
    for (const [at, weight] of layer.weights.entries()) {
      const [, own = String(at)] = /\/([^/]+?)(_\d+)?$/.exec(weight.name) ?? [];
      const name = `layer ${place + 1} (${layer.getClassName()}) ${own}`;
      all.set(all.has(name) ? `${name} ${at + 1}` : name, weight.read() as tf.Variable);
    }
  });
  return all;
}
