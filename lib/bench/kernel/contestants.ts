import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../base/index.ts';
import { kernelCommand } from '../../kernel/index.ts';
import { peerPython } from '../peers.ts';
import { cells } from './cells.ts';

/** A kernel to be timed: how it is started and in what words it is spoken to. */
export interface KernelContestant {
  name: string;
  argv: string[];
  cells: typeof cells.typescript;
}

/** Our kernel, as its kernelspec starts it. */
export const downhill: KernelContestant = {
  name: 'downhill',
  argv: kernelCommand(),
  cells: cells.typescript,
};

/** The kernels that are installed here. tslab always is: the course brings it. */
export function kernelPeers(): KernelContestant[] {
  const tslab = join(projectRoot(), 'node_modules', 'tslab', 'bin', 'tslab');
  const python = peerPython('jupyter');
  return [
    {
      name: 'tslab',
      argv: [process.execPath, tslab, 'kernel', '--config-path', '{connection_file}'],
      cells: cells.typescript,
    },
    ...(runs('deno')
      ? [
          {
            name: 'deno',
            argv: ['deno', 'jupyter', '--kernel', '--conn', '{connection_file}'],
            cells: cells.deno,
          },
        ]
      : []),
    ...(python
      ? [
          {
            name: 'ipykernel',
            argv: [python, '-m', 'ipykernel_launcher', '-f', '{connection_file}'],
            cells: cells.python,
          },
        ]
      : []),
  ];
}

const runs = (command: string) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
