import type { Optimizer } from '@tensorflow/tfjs-core';
import { type LayersModel, layers, regularizers } from '@tensorflow/tfjs-layers';

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

const activations = [
  'elu',
  'hardSigmoid',
  'linear',
  'relu',
  'relu6',
  'selu',
  'sigmoid',
  'softmax',
  'softplus',
  'softsign',
  'tanh',
  'logSoftmax',
  'swish',
  'mish',
] as const;

const kindOf = (one: object) => Object.getPrototypeOf(one) as object;

/** What tensorflow.js' own layers, activations and regularisers are made of. */
const known = {
  layers: new Set<object>(),
  parts: new Set<object>(),
};

function learnKinds(): void {
  if (known.layers.size > 0) return;
  for (const layer of examples()) known.layers.add(kindOf(layer));
  for (const name of activations) {
    const { activation } = layers.activation({ activation: name as never }) as unknown as {
      activation: object;
    };
    known.parts.add(kindOf(activation));
  }
  known.parts.add(kindOf(regularizers.l2()));
}

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
  learnKinds();
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
  return known.layers.has(kindOf(layer));
}

/** Methods, constraints, activations and regularisers can be a learner's own. */
function hasOwnParts(layer: object): boolean {
  if (hasOwnMethods(layer)) return true;
  return Object.entries(layer).some(([name, value]) => {
    if (!value || !/(constraint|activation|regularizer)$/i.test(name)) return false;
    return (
      /constraint$/i.test(name) || !known.parts.has(kindOf(value as object)) || hasOwnMethods(value as object)
    );
  });
}

const hasOwnMethods = (one: object) => Object.values(one).some((value) => typeof value === 'function');

function isPlainRecurrent(layer: object): boolean {
  const { dropout, recurrentDropout, stateful, cell } = layer as Record<string, unknown>;
  const inner = cell as { dropout?: number; recurrentDropout?: number } | undefined;
  const dry = [dropout, recurrentDropout, inner?.dropout, inner?.recurrentDropout].every((rate) => !rate);
  return dry && !stateful && !hasOwnParts(cell as object);
}
