import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { type BackendWasm, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import {
  backend,
  getKernelsForBackend,
  type KernelFunc,
  registerKernel,
  setBackend,
  unregisterKernel,
} from '@tensorflow/tfjs-core';
import { projectRoot } from '../../base/index.ts';
import type { Attrs, Inputs } from './kernel.ts';
import { kernels } from './kernels.ts';
import { onCpu } from './on-cpu.ts';
import { takes } from './takes.ts';

let started: Promise<void> | undefined;

/**
 * Makes `wasm` tensorflow.js' backend, with all kernels that the plain one has. Importing this file already makes
 * the backend known, as one to be preferred: import it only to use it.
 */
export function installWasm(): Promise<void> {
  started ??= install();
  return started.then(async () => {
    if (!(await setBackend('wasm'))) throw new Error('the wasm backend does not start');
  });
}

async function install(): Promise<void> {
  const require = createRequire(join(projectRoot(), 'package.json'));
  setWasmPaths(join(dirname(require.resolve('@tensorflow/tfjs-backend-wasm/package.json')), 'dist') + sep);
  complete();
  const before = listeners();
  if (!(await setBackend('wasm'))) throw new Error('the wasm backend does not start');
  // Its loader turns every error that nobody caught into the end of the process.
  for (const [event, all] of listeners()) {
    const old = before.get(event) ?? [];
    for (const one of all) if (!old.includes(one)) process.removeListener(event, one as () => void);
  }
  readComplex(backend() as BackendWasm);
}

const listeners = () =>
  new Map(
    ['uncaughtException', 'unhandledRejection'].map((event) => [event, process.listeners(event as 'exit')]),
  );

/** Registers our kernels, the plain backend's where there is none, and a way out for each that there is. */
function complete(): void {
  const theirs = new Map(getKernelsForBackend('wasm').map((config) => [config.kernelName, config]));
  const plain = new Set(getKernelsForBackend('cpu').map(({ kernelName }) => kernelName));
  for (const kernelName of new Set([...theirs.keys(), ...plain, ...Object.keys(kernels)])) {
    const config = theirs.get(kernelName);
    const best = (kernels[kernelName] as KernelFunc | undefined) ?? config?.kernelFunc;
    const kernelFunc: KernelFunc =
      best && plain.has(kernelName) ? guarded(kernelName, best) : (best ?? copied(kernelName));
    if (config) unregisterKernel(kernelName, 'wasm');
    registerKernel({ ...config, kernelName, backendName: 'wasm', kernelFunc });
  }
}

const copied =
  (name: string): KernelFunc =>
  ({ inputs, attrs, backend }) =>
    onCpu(name, inputs as Inputs, attrs as unknown as Attrs, backend as BackendWasm);

/** A kernel that cannot take these inputs, or says no (to a rank, a layout, an activation), is replaced. */
function guarded(name: string, kernel: KernelFunc): KernelFunc {
  const instead = copied(name);
  return (call) => {
    if (!takes(name, call.inputs as Inputs, call.attrs as unknown as Attrs)) return instead(call);
    try {
      return kernel(call);
    } catch (problem) {
      if ((problem as Error).name === 'RuntimeError') throw problem; // wasm's own: the heap is no longer sound
      return instead(call);
    }
  };
}

/** The heap holds complex numbers as pairs; only reading them is missing. */
function readComplex(wasm: BackendWasm): void {
  const read = wasm.readSync.bind(wasm);
  wasm.readSync = (dataId, start, end) => {
    const { dtype, shape } = wasm.dataIdMap.get(dataId);
    if (dtype !== 'complex64') return read(dataId, start, end);
    const pairs = { dataId, shape: [...shape, 2], dtype: 'float32' as const };
    return wasm.typedArrayFromHeap(pairs).slice() as Float32Array;
  };
}
