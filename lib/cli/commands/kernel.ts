import { join, resolve } from 'node:path';
import { UsageError } from '../../base/index.ts';
import type { Command, ExitCode, Typed } from '../command.ts';
import { activePrefix, userData } from '../lab/jupyter-folders.ts';
import { kernelFolder, ownerOf, removeKernelspec, writeKernelspec } from '../lab/kernelspec.ts';
import { Sorry } from '../start/sorry.mjs';

/** Makes the kernel known to another Jupyter than the one that `npm start` brings. */
export const kernel: Command = {
  name: 'kernel',
  summary: 'Makes the kernel known to any Jupyter, or takes it away again',
  usage: 'install|uninstall',
  options: {
    user: { type: 'boolean', help: 'for this user (the default)' },
    'sys-prefix': { type: 'boolean', help: 'for the active Python or conda environment' },
    prefix: {
      type: 'string',
      value: 'FOLDER',
      help: 'for all who look in this folder: /usr/local, a JupyterHub environment',
    },
  },
  async run({ values, positionals }) {
    const [verb, ...more] = positionals;
    const action = verb === 'install' ? install : verb === 'uninstall' ? uninstall : undefined;
    if (!action || more.length > 0) {
      throw new UsageError(
        `downhill kernel wants install or uninstall, found ${positionals.map((word) => `"${word}"`).join(' ') || 'neither'}. See: npx downhill kernel --help`,
      );
    }
    return action(kernelFolder(dataFolder(values)));
  },
};

function dataFolder(values: Typed['values']): string {
  const chosen = ['user', 'sys-prefix', 'prefix'].filter((name) => values[name] !== undefined);
  if (chosen.length > 1) {
    throw new UsageError(`Choose one place, found ${chosen.map((name) => `--${name}`).join(' and ')}`);
  }
  if (values.prefix === '') throw new UsageError('--prefix wants a folder, found nothing');
  if (values.prefix !== undefined) return join(resolve(String(values.prefix)), 'share', 'jupyter');
  return values['sys-prefix'] ? join(activePrefix(), 'share', 'jupyter') : userData();
}

function install(folder: string): ExitCode {
  if (ownerOf(folder) === 'theirs') {
    throw new Sorry(
      `There is another kernel named downhill in ${folder}. Take it away first: jupyter kernelspec remove downhill`,
    );
  }
  try {
    writeKernelspec(folder);
  } catch (problem) {
    throw cannot('write', folder, problem);
  }
  console.log(`Installed "TypeScript (Downhill)" in ${folder}`);
  return 0;
}

function uninstall(folder: string): ExitCode {
  const owner = ownerOf(folder);
  if (owner !== 'ours') {
    const found = owner === 'theirs' ? 'the kernel there is not ours' : 'there is none';
    console.log(`Nothing to take away in ${folder}: ${found}`);
    return owner === 'theirs' ? 1 : 0;
  }
  try {
    removeKernelspec(folder);
  } catch (problem) {
    throw cannot('change', folder, problem);
  }
  console.log(`Took "TypeScript (Downhill)" away from ${folder}`);
  return 0;
}

const cannot = (verb: string, folder: string, problem: unknown) =>
  new Sorry(
    `Cannot ${verb} ${folder} (${(problem as Error).message}). For you alone: npx downhill kernel install --user`,
  );
