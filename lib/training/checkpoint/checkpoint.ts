import { readFileSync } from 'node:fs';
import { emptyHistory, type History, type Rng, sameShape, shapeText } from '../../base/index.ts';
import type { tf } from '../../engine/index.ts';
import { learnerOf } from '../model/learner-of.ts';
import type { Trainable } from '../model/trainable.ts';
import { putWeights, type Values, type Weights } from '../model/weights.ts';
import type { Rule } from '../optimizer.ts';
import { type Contents, decode, encode, type Stored } from './format.ts';
import { kindOf, type OptimizerState, optimizerState, putOptimizer } from './optimizer-state.ts';
import { writeWhole } from './write-whole.ts';

export interface Training {
  model: Trainable;
  /** Without it the checkpoint holds a model to use, and none to train on bit for bit. */
  optimizer?: tf.Optimizer | Rule | undefined;
  /** Where the run draws from. Each epoch draws from a fork of its own, so the seed and the epoch say all. */
  rng?: Rng | undefined;
}

export interface Checkpoint {
  history: History;
  /** The weights of the best epoch so far, where they are kept. */
  best?: Weights | undefined;
}

/** Writes down where a training run is; a file that is there is replaced at one stroke or not at all. */
export function saveCheckpoint(
  path: string,
  { model, optimizer, rng, history = emptyHistory(), best }: Training & Partial<Checkpoint>,
): void {
  const state = learnerOf(model).state();
  const tensors = new Map<string, Stored>();
  const put = (name: string, { dtype, shape }: tf.Tensor, values: Values) =>
    tensors.set(name, { dtype, shape, values });
  for (const [name, variable] of state) put(`model ${name}`, variable, variable.dataSync());
  for (const [name, values] of best ?? []) put(`best ${name}`, state.get(name)!, values);
  const { tensors: moments, ...numbers } = optimizer ? optimizerState(optimizer) : {};
  for (const [name, one] of moments ?? []) tensors.set(`optimizer ${name}`, one);
  const facts = { history, seed: seedOf(rng), optimizer: optimizer && numbers };
  writeWhole(path, encode({ facts, tensors }));
}

/** Takes model and optimizer back to where they were saved; where something does not fit, nothing is changed. */
export function loadCheckpoint(path: string, { model, optimizer, rng }: Training): Checkpoint {
  const refuse = (why: string, problem?: unknown) =>
    new Error(`Cannot load the checkpoint ${path}: ${why}`, { cause: problem });
  const { facts, tensors } = read(path, refuse);
  const part = (kind: string) =>
    new Map(
      [...tensors].flatMap(([name, one]) =>
        name.startsWith(`${kind} `) ? [[name.slice(kind.length + 1), one]] : [],
      ),
    );
  const [weights, kept] = [part('model'), part('best')];
  const learner = learnerOf(model);
  const odd = difference(weights, learner.state());
  if (odd) throw refuse(`${odd}. Build the model as it was when it was saved`);
  const {
    history,
    optimizer: saved,
    seed,
  } = facts as { history: History; optimizer?: Omit<OptimizerState, 'tensors'>; seed?: number };
  if (rng && seed !== undefined && seed !== seedOf(rng)) {
    throw refuse(
      'it was drawn from another rng, so the run would not go on as it began. Give the same seed as then',
    );
  }
  if (optimizer) {
    const kind = kindOf(optimizer);
    if (!saved) throw refuse('it holds no optimizer. Leave the optimizer out, or save one with it');
    if (kind !== saved.kind)
      throw refuse(`it holds the state of ${saved.kind} and the optimizer is ${kind}. Take ${saved.kind}`);
    putOptimizer(optimizer, { ...saved, tensors: part('optimizer') });
  }
  putWeights(learner, valuesOf(weights));
  return { history, best: kept.size > 0 ? valuesOf(kept) : undefined };
}

function read(path: string, refuse: (why: string, problem?: unknown) => Error): Contents {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (problem) {
    const { code, message } = problem as NodeJS.ErrnoException;
    throw refuse(code === 'ENOENT' ? 'there is no such file' : message, problem);
  }
  try {
    return decode(bytes);
  } catch (problem) {
    throw refuse((problem as Error).message);
  }
}

/** The first thing that differs between what was saved and a model. */
function difference(
  saved: ReadonlyMap<string, Stored>,
  model: ReadonlyMap<string, tf.Variable>,
): string | undefined {
  for (const [name, { dtype, shape }] of saved) {
    const found = model.get(name);
    if (!found) return `it has "${name}", which the model lacks`;
    if (!sameShape(found.shape, shape)) {
      return `"${name}" has the shape ${shapeText(shape)} there and ${shapeText(found.shape)} in the model`;
    }
    if (found.dtype !== dtype) return `"${name}" is ${dtype} there and ${found.dtype} in the model`;
  }
  const more = [...model.keys()].find((name) => !saved.has(name));
  return more === undefined ? undefined : `it lacks "${more}", which the model has`;
}

const valuesOf = (stored: ReadonlyMap<string, Stored>): Weights =>
  new Map([...stored].map(([name, { values }]) => [name, values]));

/** A number that tells one seed from another and does not tell the seed. */
const seedOf = (rng: Rng | undefined) => rng?.fork('checkpoint')();
