import { existsSync, readdirSync } from 'node:fs';
import { place } from '../start/places.mjs';
import type { Probe } from './probe.ts';

export const engine: Probe = {
  name: 'engine',
  look() {
    const skipped = hasBinary() ? '' : '; tfjs-node-gpu skipped: its binary is not here';
    return { ok: true, found: `cpu: tensorflow.js in plain JavaScript, enough for small tensors${skipped}` };
  },
};

// Requiring tfjs-node-gpu without its binary registers half its kernels before it throws: look, do not load.
function hasBinary(): boolean {
  const lib = place('node_modules', '@tensorflow', 'tfjs-node-gpu', 'lib');
  if (!existsSync(lib)) return false;
  return readdirSync(lib).some((entry) => existsSync(`${lib}/${entry}/tfjs_binding.node`));
}
