import {
  getKernel,
  getKernelsForBackend,
  type KernelConfig,
  registerBackend,
  registerKernel,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import type { Programs } from '../trace/programs.ts';
import { Recorder } from '../trace/recorder.ts';
import { OrtBackend } from './backend.ts';
import { Eager, isEmpty } from './eager.ts';
import { planners } from './kernels/index.ts';
import { expanded, reshaped } from './kernels/shape.ts';
import type { Planner } from './plan.ts';

type Inputs = Record<string, TensorInfo | TensorInfo[] | undefined>;
type Attrs = Record<string, unknown>;
type Result = TensorInfo | TensorInfo[];

/** The backend with its kernels, under the name `ort`. */
export interface Installed {
  backend: OrtBackend;
  /** Runs a step with its kernels recorded, not computed; what it leaves is computed at the end. */
  record<T>(programs: Programs, step: () => T): T;
}

let installed: Installed | undefined;

/** Makes the backend known to tensorflow.js, once. onnxruntime must have been loaded. */
export function installOrt(): Installed {
  installed ??= install();
  return installed;
}

function install(): Installed {
  const backend = new OrtBackend();
  const eager = new Eager(backend);

  /** A kernel of the plain backend, on the same memory. */
  const plain = (name: string, inputs: Inputs, attrs: Attrs): Result => {
    for (const t of tensorsOf(inputs)) backend.expose(t.dataId);
    const made = getKernel(name, 'cpu').kernelFunc({
      inputs: inputs as never,
      attrs: attrs as never,
      backend,
    });
    return Array.isArray(made) ? made.map((one) => backend.retyped(one)) : backend.retyped(made);
  };

  for (const config of getKernelsForBackend('cpu')) {
    const { kernelName } = config;
    register({ ...config, kernelFunc: ({ inputs, attrs }) => plain(kernelName, inputs, attrs as Attrs) });
  }
  for (const [kernelName, planner] of Object.entries(planners)) {
    register({
      kernelName,
      backendName: 'ort',
      kernelFunc: ({ inputs, attrs }) => {
        const recorder = backend.recording as Recorder | undefined;
        if (recorder) return recorder.call(kernelName, planner, inputs, attrs as Attrs);
        return compute(kernelName, planner, inputs, attrs as Attrs);
      },
    });
  }

  function compute(name: string, planner: Planner, inputs: Inputs, attrs: Attrs): Result {
    const as = views[name]?.(inputs as never, attrs);
    if (as) return backend.view(as.x, as.shape);
    const plan = tensorsOf(inputs).some(isEmpty) ? undefined : planner(inputs, attrs);
    if (!plan) return plain(name, inputs, attrs);
    const made = eager.run(name, attrs, plan);
    return made.length === 1 && !plan.many ? made[0]! : made;
  }

  function record<T>(programs: Programs, step: () => T): T {
    if (backend.recording) return step(); // inside another step it is part of that one
    const recorder = new Recorder(backend, programs, plain);
    backend.recording = recorder;
    // Where the step is ended from outside, no `finally` runs.
    queueMicrotask(() => {
      if (backend.recording === recorder) end(recorder);
    });
    try {
      return step();
    } finally {
      end(recorder);
    }
  }

  function end(recorder: Recorder): void {
    try {
      recorder.settle();
    } finally {
      backend.recording = undefined;
    }
  }

  registerBackend('ort', () => backend, 3);
  return { backend, record };
}

function register(config: Omit<KernelConfig, 'backendName'> & { backendName?: string }): void {
  registerKernel({ ...config, backendName: 'ort' } as KernelConfig);
}

/** Kernels that change nothing but the shape: for a single call the memory is shared. */
const views: Record<string, (inputs: { x: TensorInfo; input: TensorInfo }, attrs: Attrs) => View> = {
  Identity: ({ x }) => ({ x, shape: x.shape }),
  Reshape: ({ x }, { shape }) => ({ x, shape: reshaped(x.shape, shape as number[]) }),
  ExpandDims: ({ input }, { dim }) => ({ x: input, shape: expanded(input.shape, dim as number) }),
};

interface View {
  x: TensorInfo;
  shape: number[];
}

function tensorsOf(inputs: Inputs): TensorInfo[] {
  return Object.values(inputs).flatMap((one) => one ?? []);
}
