import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from '../../base/index.ts';
import type { Candidate } from './candidate.ts';

/** tensorflow.js in WebAssembly, for machines that onnxruntime has no binary for. */
export const wasm: Candidate = {
  name: 'wasm',
  look() {
    const require = createRequire(join(projectRoot(), 'package.json'));
    try {
      const { version } = require('@tensorflow/tfjs-backend-wasm/package.json') as { version: string };
      return `tensorflow.js ${version} in WebAssembly on 1 thread`;
    } catch {
      throw new Error('@tensorflow/tfjs-backend-wasm is not installed');
    }
  },
  async start() {
    // Importing it makes it known to tensorflow.js as a backend to be preferred: not before it is chosen.
    const { installWasm } = await import('../wasm/install.ts');
    await installWasm();
  },
};
