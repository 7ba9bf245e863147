import { join } from 'node:path';
import { cacheDir, projectRoot } from '../../base/index.ts';

/** Where `npx downhill engine add` puts an engine. */
export const addedEngine = (...parts: string[]) => cacheDir('engines', ...parts);

/** The package of each that TensorFlow computes for. */
export const packages = { gpu: 'tfjs-node-gpu', node: 'tfjs-node' } as const;

/** Where the package may lie: added, or among the course's own. */
export function packageFolders(name: 'gpu' | 'node'): string[] {
  const inside = ['node_modules', '@tensorflow', packages[name]];
  const added = addedEngine(name, ...inside);
  // Among our own, tfjs-node is another name of tensorflow.js itself.
  return name === 'gpu' ? [added, join(projectRoot(), ...inside)] : [added];
}
