import { join } from 'node:path';
import { PeerProcess, peerScript } from '../peer-process.ts';
import type { Spec } from './spec.ts';

/** A Python process that trains a model; it is told `train` and `forward`. */
export const inPython = (name: 'torch' | 'keras', python: string, spec: Spec): Promise<PeerProcess> =>
  PeerProcess.start(name, python, [peerScript('engine', `in_${name}.py`), JSON.stringify(spec)]);

/** One of our own engines, without tracing; it is told `train`. */
export const eagerly = (engine: 'ort' | 'wasm', spec: Spec): Promise<PeerProcess> =>
  PeerProcess.start(engine, process.execPath, [join(import.meta.dirname, 'eager.js'), JSON.stringify(spec)], {
    env: { ...process.env, DOWNHILL_ENGINE: engine },
  });
