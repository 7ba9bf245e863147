import { tf } from '../../engine/index.ts';
import { layersLearner } from './layers-model.ts';
import type { BlockLike, Learner, OwnStep, Trainable } from './trainable.ts';

/** The inside of a model, whichever of the three kinds it is. */
export function learnerOf(model: Trainable): Learner {
  if (model instanceof tf.LayersModel) return layersLearner(model);
  const given = (model ?? {}) as Partial<BlockLike & OwnStep>;
  if (Array.isArray(given.parameters) && typeof given.forward === 'function') {
    const block = model as BlockLike;
    return {
      model,
      ...variablesOf(block),
      output: 'numbers',
      forward: (x, manner) => block.forward(x, manner),
    };
  }
  if (Array.isArray(given.parameters) && typeof given.loss === 'function') {
    const step = model as OwnStep;
    return {
      model,
      ...variablesOf(step),
      output: 'numbers',
      loss: (batch, manner) => step.loss(batch, manner),
    };
  }
  throw new TypeError(
    'Cannot train this: wanted a model of tf.layers, a block of nn, or { parameters, loss(batch) } with a list of tf.variable',
  );
}

function variablesOf({ parameters, state = [] }: BlockLike | OwnStep) {
  const named = (kind: string, variables: readonly tf.Variable[]) =>
    variables.map((variable, at) => [`${kind}[${at}]`, variable] as const);
  return {
    parameters: () => parameters.filter(({ trainable }) => trainable),
    state: () => new Map([...named('parameters', parameters), ...named('state', state)]),
  };
}
