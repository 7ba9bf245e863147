import type { Rng } from '../base/index.ts';
import { relu, reluDerivative } from './activations/relu.ts';
import { dense, denseBackward } from './dense.ts';
import { he } from './initialisers/he.ts';
import type { Initialiser } from './initialisers/initialiser.ts';
import { weightMat } from './initialisers/weights.ts';
import {
  crossEntropyFromLogits,
  crossEntropyFromLogitsGradient,
} from './losses/cross-entropy-from-logits.ts';
import { argMax, type Mat, mapMat, multiply, type Vec } from './matrix.ts';

/** A multi-layer perceptron: dense layers with a relu between them. The last one gives logits. */
export interface Mlp {
  layers: { w: Mat; b: Vec }[];
}

export interface MlpOptions {
  /** Of the inputs, of each layer between, and of the outputs: [64, 32, 10]. */
  widths: readonly number[];
  rng: Rng;
  initialiser?: Initialiser;
}

export function mlp({ widths, rng, initialiser = he() }: MlpOptions): Mlp {
  if (widths.length < 2 || !widths.every((width) => Number.isInteger(width) && width > 0)) {
    throw new RangeError(
      `Cannot make an MLP with widths [${widths.join(', ')}]: wanted two whole numbers or more, from 1, as in [64, 32, 10]`,
    );
  }
  const layers = widths.slice(1).map((outputs, i) => ({
    w: weightMat(widths[i]!, outputs, initialiser, rng),
    b: new Array<number>(outputs).fill(0),
  }));
  return { layers };
}

/** How many numbers such a net learns: a weight for each pair of neighbours, and a bias for each unit. */
export function countParameters(widths: readonly number[]): number {
  return widths.slice(1).reduce((sum, outputs, i) => sum + widths[i]! * outputs + outputs, 0);
}

/** What the way back needs of the way forward. */
export interface MlpCache {
  /** What went into each layer. */
  inputs: Mat[];
  /** What came out of it, before the relu; the last are the logits. */
  outputs: Mat[];
}

export function mlpForward(X: Mat, { layers }: Mlp): MlpCache {
  const inputs = [X];
  const outputs: Mat[] = [];
  for (const [i, { w, b }] of layers.entries()) {
    const Z = dense(inputs[i]!, w, b);
    outputs.push(Z);
    if (i < layers.length - 1) inputs.push(relu(Z));
  }
  return { inputs, outputs };
}

/** The numbers of the classes with the largest logits. */
export function mlpPredict(X: Mat, net: Mlp): Vec {
  return mlpForward(X, net).outputs.at(-1)!.map(argMax);
}

/** The cross-entropy of a batch, and its gradient by each w and b: back-propagation, layer by layer from the end. */
export function mlpBackward(X: Mat, y: ArrayLike<number>, net: Mlp): { loss: number; gradients: Mlp } {
  const { inputs, outputs } = mlpForward(X, net);
  const logits = outputs.at(-1)!;
  const layers: Mlp['layers'] = [];
  let dZ = crossEntropyFromLogitsGradient(y, logits);
  for (let i = net.layers.length - 1; i >= 0; i--) {
    const { dX, dw, db } = denseBackward(dZ, { X: inputs[i]!, w: net.layers[i]!.w });
    layers.unshift({ w: dw, b: db });
    if (i > 0)
      dZ = multiply(
        dX,
        mapMat(outputs[i - 1]!, (z) => reluDerivative(z)),
      ); // through the relu before it
  }
  return { loss: crossEntropyFromLogits(y, logits), gradients: { layers } };
}

/** All numbers of a net, or of its gradients, as the optimizers take them: list by list, not copied. */
export function parametersOf({ layers }: Mlp): Vec[] {
  return layers.flatMap(({ w, b }) => [...w, b]);
}
