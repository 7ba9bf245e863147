import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { place } from '../start/places.mjs';

/** How Jupyter starts our kernel: with this very Node and this very checkout, wherever the notebook lies. */
export const kernelspec = () => ({
  argv: [
    process.execPath,
    place('node_modules', 'tslab', 'bin', 'tslab'),
    'kernel',
    '--config-path',
    '{connection_file}',
  ],
  display_name: 'TypeScript (Downhill)',
  language: 'typescript',
  metadata: { debugger: false },
});

/** Writes the spec into a folder that Jupyter searches: PREFIX/share/jupyter/kernels/downhill. */
export function installKernel(prefix: string): string {
  const folder = join(prefix, 'share', 'jupyter', 'kernels', 'downhill');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'kernel.json'), `${JSON.stringify(kernelspec(), null, 2)}\n`);
  return folder;
}
