import {
  getKernel,
  getKernelsForBackend,
  type KernelConfig,
  type KernelFunc,
  registerBackend,
  registerKernel,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { onInterrupted, sameShape } from '../../base/index.ts';
import { unwind } from '../interrupted.ts';
import { onOrt, traceModels } from '../layers/models.ts';
import { fuseRecurrent } from '../layers/recurrent.ts';
import { type Inputs, keysOf, tensorsOf } from '../trace/inputs.ts';
import type { Op } from '../trace/program.ts';
import type { Programs } from '../trace/programs.ts';
import { Recorder } from '../trace/recorder.ts';
import { installShortcuts } from '../trace/shortcuts.ts';
import { OrtBackend } from './backend.ts';
import { Eager, isEmpty } from './eager.ts';
import { planners } from './kernels/index.ts';
import { expanded, reshaped } from './kernels/shape.ts';
import type { Planner } from './plan.ts';

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
  let open: Recorder | undefined; // the step that is being recorded

  /** A kernel of the plain backend, on the same memory. */
  const plain = (name: string, inputs: Inputs, attrs: Attrs | undefined): Result => {
    for (const t of tensorsOf(inputs)) backend.expose(t.dataId);
    const made = getKernel(name, 'cpu').kernelFunc({
      inputs: inputs as never,
      attrs: attrs as never,
      backend,
    });
    return Array.isArray(made) ? made.map((one) => backend.retyped(one)) : backend.retyped(made);
  };

  for (const config of getKernelsForBackend('cpu')) {
    const { kernelName: name } = config;
    if (name in planners) continue;
    register({
      ...config,
      kernelFunc: ({ inputs, attrs }) => copy(name, inputs, attrs) ?? plain(name, inputs, attrs),
    });
  }
  for (const [name, planner] of Object.entries(planners)) {
    register({
      kernelName: name,
      kernelFunc: ({ inputs, attrs }) => {
        const recorder = backend.recording as Recorder | undefined;
        return (
          copy(name, inputs, attrs) ??
          (recorder
            ? recorder.call(name, planner, inputs, (attrs ?? {}) as Attrs)
            : compute(name, planner, inputs, attrs))
        );
      },
    });
  }

  /** What changes nothing at all shares the memory, also in a step that is recorded. */
  function copy(name: string, { x }: Inputs, attrs: Attrs | undefined): TensorInfo | undefined {
    const isCopy =
      name === 'Identity' ||
      (name === 'Cast' && (x as TensorInfo).dtype === attrs!.dtype) ||
      (name === 'Reshape' && sameShape((x as TensorInfo).shape, attrs!.shape as number[]));
    return isCopy ? backend.view(x as TensorInfo, (x as TensorInfo).shape) : undefined;
  }

  function compute(name: string, planner: Planner, inputs: Inputs, attrs: Attrs = {}): Result {
    const as = views[name]?.(inputs as never, attrs);
    if (as) return backend.view(as.x, as.shape);
    const plan = tensorsOf(inputs).some(isEmpty) ? undefined : planner(inputs, attrs);
    if (!plan) return plain(name, inputs, attrs);
    const made = eager.run(`${name}(${keysOf(inputs)})`, attrs, plan);
    return made.length === 1 && !plan.many ? made[0]! : made;
  }

  /** A recorded kernel, computed by itself. */
  function single({ name, keys, attrs, outputs, emit, plan }: Op, inputs: TensorInfo[]): TensorInfo[] {
    if (name in views) return [backend.view(inputs[0]!, [...outputs[0]!.shape])];
    return eager.run(`${name}(${keys})`, attrs, { ...plan, inputs, outputs, emit });
  }

  function record<T>(programs: Programs, step: () => T): T {
    if (backend.recording) return step(); // inside another step it is part of that one
    const recorder = new Recorder(backend, programs, { plain, single });
    open = recorder;
    backend.recording = recorder;
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
      open = undefined;
    }
  }

  // Variables may have been given values that are yet to be computed: a model would be lost without them.
  onInterrupted(() => {
    backend.recording = open;
    unwind();
    if (open) end(open);
  });

  installShortcuts(() => backend.recording as Recorder | undefined);
  traceModels(onOrt, record, () => backend.recording as Recorder | undefined);
  fuseRecurrent(onOrt);
  registerBackend('ort', () => backend, 3);
  return { backend, record };
}

function register(config: Pick<KernelConfig, 'kernelName'> & { kernelFunc: KernelFunc }): void {
  registerKernel({ ...config, backendName: 'ort' } as KernelConfig);
}

/** Kernels that change nothing but the shape: for a single call the memory is shared. */
const views: Record<string, (inputs: { x: TensorInfo; input: TensorInfo }, attrs: Attrs) => View> = {
  Reshape: ({ x }, { shape }) => ({ x, shape: reshaped(x.shape, shape as number[]) }),
  ExpandDims: ({ input }, { dim }) => ({ x: input, shape: expanded(input.shape, dim as number) }),
};

interface View {
  x: TensorInfo;
  shape: number[];
}
