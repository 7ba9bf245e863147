import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { kernelCommand } from '../../kernel/index.ts';
import { place } from '../start/places.mjs';

const displayName = 'TypeScript (Downhill)';

/** What Jupyter knows of our kernel. */
export const kernelspec = () => ({
  argv: kernelCommand(),
  display_name: displayName,
  language: 'typescript',
  interrupt_mode: 'message',
  metadata: { debugger: false },
});

/** Where the kernels of a folder that Jupyter searches have theirs. */
export const kernelFolder = (data: string) => join(data, 'kernels', 'downhill');

/** Installs the kernel for a Python environment or another prefix: PREFIX/share/jupyter/kernels/downhill. */
export const installKernel = (prefix: string): string =>
  writeKernelspec(kernelFolder(join(prefix, 'share', 'jupyter')));

/** Writes the spec with its picture into the folder, and answers the folder. */
export function writeKernelspec(folder: string): string {
  mayWriteAbove(folder);
  mkdirSync(folder, { recursive: true });
  copyFileSync(place('lib', 'cli', 'lab', logo), join(folder, logo));
  writeFileSync(join(folder, 'kernel.json'), `${JSON.stringify(kernelspec(), null, 2)}\n`);
  return folder;
}

/** Node's mkdirSync would try without end to make a folder where the system makes none, as under /proc. */
function mayWriteAbove(folder: string): void {
  let there = folder;
  while (!existsSync(there) && dirname(there) !== there) there = dirname(there);
  accessSync(there, constants.W_OK);
  if (there === folder) return;
  const next = join(there, relative(there, folder).split(sep)[0]!);
  try {
    mkdirSync(next); // one folder alone is tried once
  } catch (problem) {
    if (!existsSync(next)) throw problem; // else another install was quicker
  }
}

/** Whose kernel lies in a folder: ours (of whatever checkout), somebody else's, or none. */
export function ownerOf(folder: string): 'ours' | 'theirs' | undefined {
  const path = join(folder, 'kernel.json');
  if (!existsSync(path)) return undefined;
  try {
    const { display_name } = JSON.parse(readFileSync(path, 'utf8')) as { display_name?: unknown };
    return display_name === displayName ? 'ours' : 'theirs';
  } catch {
    return 'theirs'; // not even JSON: nothing that we wrote
  }
}

/** Takes away what `writeKernelspec` wrote; files of somebody else's stay, and with them the folder. */
export function removeKernelspec(folder: string): void {
  for (const file of [logo, 'kernel.json']) rmSync(join(folder, file), { force: true });
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

const logo = 'logo-svg.svg';
