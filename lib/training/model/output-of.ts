import type { tf } from '../../engine/index.ts';
import type { Output } from './trainable.ts';

interface Inside {
  activation?: { getClassName(): string };
  layer?: tf.layers.Layer;
  layers?: tf.layers.Layer[];
  outputLayers?: tf.layers.Layer[];
}

const shaping = new Set(['Reshape', 'Flatten', 'Permute', 'Dropout']); // they leave the numbers as they are

/** Whether a model ends in a softmax or a sigmoid: a loss must know if it gets probabilities. */
export function outputOf(model: tf.LayersModel): Output {
  const { outputLayers } = model as unknown as Inside;
  const last = outputLayers?.[0] ?? model.layers.at(-1);
  return last ? endOf(last) : 'numbers';
}

function endOf(layer: tf.layers.Layer): Output {
  const { activation, layer: wrapped, layers, outputLayers } = layer as unknown as Inside;
  const kind = layer.getClassName();
  if (shaping.has(kind)) return endBefore(layer);
  if (kind === 'Softmax') return 'softmax';
  if (wrapped) return endOf(wrapped); // TimeDistributed
  if (layers) {
    const last = outputLayers?.[0] ?? layers.at(-1);
    return last ? endOf(last) : 'numbers';
  }
  const name = activation?.getClassName();
  return name === 'softmax' || name === 'sigmoid' ? name : 'numbers';
}

function endBefore(layer: tf.layers.Layer): Output {
  const input = layer.input as tf.SymbolicTensor & { sourceLayer?: tf.layers.Layer };
  return input.sourceLayer && input.sourceLayer !== layer ? endOf(input.sourceLayer) : 'numbers';
}
