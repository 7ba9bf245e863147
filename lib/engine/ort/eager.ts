import type { TensorInfo } from '@tensorflow/tfjs-core';
import { sizeOf } from '../../base/index.ts';
import type { OrtBackend } from './backend.ts';
import { type NativeSession, type NativeTensor, openSession } from './binding.ts';
import { type ElementType, Graph } from './graph.ts';
import type { Plan } from './plan.ts';

const smallSize = 256; // below it a plain loop beats a session
const mostSessions = 400;

/** Runs single kernels, each by a session of its own that is kept for the next call of its kind. */
export class Eager {
  readonly #backend: OrtBackend;
  readonly #sessions = new Map<string, NativeSession>();

  constructor(backend: OrtBackend) {
    this.#backend = backend;
  }

  run(name: string, attrs: object, plan: Plan): TensorInfo[] {
    const { inputs, outputs, small, alwaysSmall, check } = plan;
    const backend = this.#backend;
    check?.(inputs.map((input) => backend.values(input)));
    const made = outputs.map((outcome) => backend.make(outcome));
    if (made.every(({ values }) => values.length === 0)) return made;
    if (small && made.length === 1 && (alwaysSmall || made[0]!.values.length <= smallSize)) {
      const values = inputs.map((input) => backend.values(input));
      small(values, made[0]!.values);
      return made;
    }
    const feeds: Record<string, NativeTensor> = {};
    for (let i = 0; i < inputs.length; i++) feeds[`x${i}`] = native(inputs[i]!, backend.values(inputs[i]!));
    const fetches: Record<string, NativeTensor> = {};
    for (let i = 0; i < made.length; i++) fetches[`y${i}`] = native(made[i]!, made[i]!.values);
    try {
      this.#session(name, attrs, plan).run(feeds, fetches);
    } catch (problem) {
      for (const { dataId } of made) backend.disposeData(dataId);
      throw problem;
    }
    return made;
  }

  #session(name: string, attrs: object, plan: Plan): NativeSession {
    const key = keyOf(name, attrs, plan);
    const known = this.#sessions.get(key);
    if (known) {
      if (this.#sessions.size > mostSessions / 2) {
        this.#sessions.delete(key); // the latest used come last
        this.#sessions.set(key, known);
      }
      return known;
    }
    const session = openSession(graphOf(plan).encode(), { threads: 1 });
    this.#sessions.set(key, session);
    if (this.#sessions.size > mostSessions) {
      const [[oldest, old]] = this.#sessions as unknown as [[string, NativeSession]];
      this.#sessions.delete(oldest);
      old.dispose();
    }
    return session;
  }
}

function graphOf({ inputs, outputs, emit, anyShape }: Plan): Graph {
  const graph = new Graph();
  const names = inputs.map(({ shape, dtype }) =>
    graph.input(dtype as ElementType, anyShape ? undefined : shape),
  );
  const results = emit(graph, names);
  const all = typeof results === 'string' ? [results] : results;
  outputs.forEach(({ shape, dtype }, at) => {
    graph.output(all[at]!, dtype, anyShape ? undefined : shape);
  });
  return graph;
}

function keyOf(name: string, attrs: object, { inputs, outputs, anyShape }: Plan): string {
  let key = name;
  if (inputs.length === 0) for (const { shape, dtype } of outputs) key += `|${dtype}${shape}`;
  for (const { shape, dtype } of inputs) key += anyShape ? `|${dtype}${shape.length}` : `|${dtype}${shape}`;
  for (const attr in attrs) {
    const value: unknown = attrs[attr as never];
    // JSON has one word, null, for all the numbers that are none.
    key += `;${attr}=${typeof value === 'number' ? value : JSON.stringify(value)}`;
  }
  return key;
}

export const native = ({ shape, dtype }: TensorInfo, data: NativeTensor['data']): NativeTensor => ({
  data,
  dims: shape,
  type: dtype as NativeTensor['type'],
  location: 'cpu',
});

/** True where a tensor has no element: there is nothing to compute, and onnxruntime refuses some of them. */
export const isEmpty = ({ shape }: TensorInfo): boolean => sizeOf(shape) === 0;
