import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import util from 'node:util';
import { getBackend, setBackend } from '@tensorflow/tfjs-core';
import { quietly } from './quietly.ts';

/** What TensorFlow's binary tells of itself, without any of tensorflow.js. */
export interface Binding {
  TF_Version: string;
  isUsingGpuDevice(): boolean;
}

/** The binary of a tfjs-node package, where it lies; undefined without one. */
export function binaryOf(folder: string): string | undefined {
  const lib = join(folder, 'lib');
  if (!existsSync(lib)) return undefined;
  return readdirSync(lib)
    .map((entry) => join(lib, entry, 'tfjs_binding.node'))
    .find((path) => existsSync(path));
}

/** Loads the binary alone. The package around it would register half its kernels before it found a fault. */
export function loadBinary(path: string): Binding {
  process.env.TF_CPP_MIN_LOG_LEVEL ??= '3'; // TensorFlow writes to stderr from C++
  try {
    return quietly(() => createRequire(path)(path) as Binding);
  } catch (problem) {
    const [line] = (problem as Error).message.split('\n');
    throw new Error(`its binary does not load (${line})`);
  }
}

/** Makes a tfjs-node package whose binary loads tensorflow.js' backend. */
export async function startTfjsNode(folder: string): Promise<void> {
  // It uses these two, which newer Nodes warn of or have no more.
  Object.assign(util, {
    isNullOrUndefined: (value: unknown) => value === null || value === undefined,
    isArray: Array.isArray,
  });
  const before = getBackend();
  try {
    quietly(() => createRequire(join(folder, 'package.json'))(folder));
  } catch (problem) {
    if (before) await setBackend(before);
    throw new Error(`it does not start (${(problem as Error).message.split('\n')[0]})`);
  }
  if (!(await setBackend('tensorflow'))) throw new Error('its backend does not start');
}
