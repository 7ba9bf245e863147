import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { projectRoot, uninterrupted } from '../../base/index.ts';
import { Graph } from './graph.ts';

/** The version whose inside this file knows. */
export const wantedVersion = '1.30.0';

export type Values = Float32Array | Int32Array | Uint8Array;

/** A tensor as onnxruntime takes it: our own memory, read and written in place. */
export interface NativeTensor {
  data: Values;
  dims: readonly number[];
  type: 'float32' | 'int32' | 'bool';
  location: 'cpu';
}

type Tensors = Record<string, NativeTensor>;

/** A loaded graph. `run` comes back when the outputs have been written. */
export interface NativeSession {
  run(feeds: Tensors, fetches: Tensors): void;
  endProfiling(): void;
  dispose(): void;
}

interface Loadable extends NativeSession {
  loadModel(bytes: ArrayBufferLike, offset: number, length: number, options: object): void;
}

export interface SessionOptions {
  /** How many threads share the work of one operation; all cores where nothing is said. */
  threads?: number;
  /** Whether threads wait for the next operation awake: good for many operations in one session. */
  spinning?: boolean;
  profile?: string;
}

interface Inside {
  binding: { InferenceSession: new () => Loadable };
  initOrt(): void;
}

let inside: Inside | undefined;

/**
 * The one place that reaches inside onnxruntime-node: under its promises lies a session that runs at once, which
 * tensorflow.js needs. Throws a sentence where it is missing or is not what we know.
 */
export function loadOnnxRuntime(): void {
  if (inside) return;
  const require = createRequire(join(projectRoot(), 'package.json'));
  let found: Inside;
  let version: string;
  try {
    version = (require('onnxruntime-node/package.json') as { version: string }).version;
  } catch {
    throw new Error('onnxruntime-node is not installed');
  }
  if (version !== wantedVersion) {
    throw new Error(`onnxruntime-node is ${version}, and its inside is known for ${wantedVersion} only`);
  }
  process.env.ORT_DISABLE_TELEMETRY ??= '1'; // else it writes an identity into the home folder and calls its maker
  try {
    found = require('onnxruntime-node/dist/binding.js') as Inside;
    found.initOrt();
  } catch (problem) {
    const [line] = (problem as Error).message.split('\n');
    throw new Error(`onnxruntime has no binary for ${process.platform} ${process.arch} here (${line})`);
  }
  inside = found;
  try {
    selfTest();
  } catch (problem) {
    inside = undefined;
    throw new Error(`onnxruntime fails its self-test (${(problem as Error).message})`);
  }
}

/**
 * How long threads stay awake without work: longer than the small operations of a session, shorter than the
 * JavaScript between two steps, where they would take cores from the garbage collector and the compiler.
 */
const awake = { allow_spinning: '1', spin_duration_us: '100' };

export function openSession(
  model: Uint8Array,
  { threads = availableParallelism(), spinning = false, profile }: SessionOptions = {},
): NativeSession {
  if (!inside) throw new Error('onnxruntime has not been loaded');
  const { InferenceSession } = inside.binding;
  const options = {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    logSeverityLevel: 4,
    enableCpuMemArena: spinning, // a single operation has nothing to keep between two calls
    graphOptimizationLevel: 'basic', // the higher ones push transposes around
    extra: { session: { intra_op: spinning ? awake : { allow_spinning: '0' } } },
    ...(profile ? { enableProfiling: true, profileFilePrefix: profile } : {}),
  };
  // A notebook's cell may be stopped anywhere in JavaScript; in here that would abort the process.
  return uninterrupted(() => {
    const session = new InferenceSession();
    session.loadModel(model.buffer, model.byteOffset, model.byteLength, options);
    return {
      run: (feeds, fetches) => uninterrupted(() => session.run(feeds, fetches)),
      endProfiling: () => uninterrupted(() => session.endProfiling()),
      dispose: () => uninterrupted(() => session.dispose()),
    };
  });
}

/** Adds two vectors into memory of ours, twice: what everything else rests on. */
function selfTest(): void {
  const graph = new Graph();
  const [a, b] = [graph.input('float32', [3]), graph.input('float32', undefined)];
  graph.output(graph.op('Add', [a, b]), 'float32', [3]);
  const session = openSession(graph.encode(), { threads: 1 });
  const vector = (...values: number[]): NativeTensor => ({
    data: Float32Array.from(values),
    dims: [3],
    type: 'float32',
    location: 'cpu',
  });
  const sum = vector(0, 0, 0);
  for (const second of [vector(10, 20, 30), vector(4, 5, 6)]) {
    session.run({ x0: vector(1, 2, 3), x1: second }, { y0: sum });
    for (const [i, value] of sum.data.entries()) {
      if (value !== i + 1 + second.data[i]!) throw new Error('a sum is not written where it should be');
    }
  }
  session.dispose();
}
