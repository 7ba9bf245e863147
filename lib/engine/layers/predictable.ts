import type { Optimizer } from '@tensorflow/tfjs-core';
import { type LayersModel, layers } from '@tensorflow/tfjs-layers';

/** One of each kind of layer whose output follows from its input and its weights alone. */
const examples = () => [
  layers.dense({ units: 1 }),
  layers.activation({ activation: 'relu' }),
  layers.reLU(),
  layers.leakyReLU(),
  layers.elu(),
  layers.softmax(),
  layers.flatten(),
  layers.reshape({ targetShape: [1] }),
  layers.permute({ dims: [1] }),
  layers.conv1d({ filters: 1, kernelSize: 1 }),
  layers.conv2d({ filters: 1, kernelSize: 1 }),
  layers.depthwiseConv2d({ kernelSize: 1 }),
  layers.maxPooling1d({}),
  layers.maxPooling2d({}),
  layers.averagePooling1d({}),
  layers.averagePooling2d({}),
  layers.globalAveragePooling2d({}),
  layers.globalMaxPooling2d({}),
  layers.batchNormalization(),
  layers.layerNormalization(),
  layers.embedding({ inputDim: 1, outputDim: 1 }),
];

let kinds: Set<object> | undefined;
const recurrent = new Set(['SimpleRNN', 'LSTM', 'GRU']);

interface Inside extends Pick<LayersModel, 'layers'> {
  loss: unknown;
  metrics: unknown;
  optimizer_: Optimizer;
}

/**
 * Whether a training step of a model does the same each time, but for its tensors and the optimizer's numbers:
 * layers without chance and of tensorflow.js' own making, losses and metrics by their names.
 */
export function isPredictable(model: object): boolean {
  const { layers: all, loss, metrics } = model as Inside;
  kinds ??= new Set(examples().map((layer) => Object.getPrototypeOf(layer) as object));
  return namesOnly(loss) && namesOnly(metrics) && all.every(isPredictableLayer);
}

const namesOnly = (one: unknown): boolean =>
  one === undefined ||
  one === null ||
  typeof one === 'string' ||
  (Array.isArray(one) && one.every((each) => typeof each === 'string'));

function isPredictableLayer(layer: object): boolean {
  const { className = '' } = layer.constructor as { className?: string };
  if (className === 'InputLayer') return true;
  if (hasOwnParts(layer)) return false;
  if (recurrent.has(className)) return isPlainRecurrent(layer);
  return kinds!.has(Object.getPrototypeOf(layer) as object);
}

/** Constraints and activations can be a learner's own. */
function hasOwnParts(layer: object): boolean {
  return Object.entries(layer).some(
    ([name, value]) => /constraint$/i.test(name) && value !== null && value !== undefined,
  );
}

function isPlainRecurrent(layer: object): boolean {
  const { dropout, recurrentDropout, stateful, cell } = layer as Record<string, unknown>;
  const inner = cell as { dropout?: number; recurrentDropout?: number } | undefined;
  const dry = [dropout, recurrentDropout, inner?.dropout, inner?.recurrentDropout].every((rate) => !rate);
  return dry && !stateful && !hasOwnParts(cell as object);
}
