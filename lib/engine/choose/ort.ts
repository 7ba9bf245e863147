import { availableParallelism } from 'node:os';
import { setBackend } from '@tensorflow/tfjs-core';
import { loadOnnxRuntime, wantedVersion } from '../ort/binding.ts';
import { installOrt } from '../ort/install.ts';
import type { Candidate } from './candidate.ts';

/** Our backend on onnxruntime: the default wherever it has a binary. */
export const ort: Candidate = {
  name: 'ort',
  look() {
    loadOnnxRuntime();
    const threads = availableParallelism();
    return `onnxruntime ${wantedVersion} on ${threads} ${threads === 1 ? 'thread' : 'threads'}`;
  },
  async start() {
    installOrt();
    if (!(await setBackend('ort'))) throw new Error('the onnxruntime backend does not start');
  },
};
