import { join } from 'node:path';
import type { Python } from './python.ts';

/** What a machine offers to make a Python environment with. */
export interface Means {
  python: Python;
  uv: boolean;
  virtualenv: boolean;
}

/** A command with what it adds to the environment variables. */
export interface Line {
  command: string[];
  env?: Record<string, string>;
}

/** One way to make an environment in `venv` and to fill it from `requirements`. */
export interface Way {
  name: string;
  fits(means: Means): boolean;
  lines(at: { means: Means; venv: string; requirements: string; tools: string }): Line[];
}

/** Where an environment keeps its interpreter. */
export const pythonIn = (venv: string, platform: string = process.platform) =>
  platform === 'win32' ? join(venv, 'Scripts', 'python.exe') : join(venv, 'bin', 'python');

// Wheels only: no compiler is asked for, and nobody's setup.py runs here.
const pipInstall = ['-m', 'pip', 'install', '--disable-pip-version-check', '--only-binary', ':all:'];

/** In the order of preference: what Python itself brings, then what may be there beside it. */
export const ways: Way[] = [
  {
    name: 'venv',
    fits: ({ python }) => python.ensurepip,
    lines: ({ means, venv, requirements }) => [
      { command: [...means.python.command, '-m', 'venv', venv] },
      { command: [pythonIn(venv), ...pipInstall, '-r', requirements] },
    ],
  },
  {
    name: 'uv',
    fits: ({ uv }) => uv,
    lines: ({ means, venv, requirements }) => [
      { command: ['uv', 'venv', '--python', means.python.path, venv] },
      {
        command: [
          'uv',
          'pip',
          'install',
          '--python',
          pythonIn(venv),
          '--only-binary',
          ':all:',
          '-r',
          requirements,
        ],
      },
    ],
  },
  {
    name: 'virtualenv',
    fits: ({ python, virtualenv }) => python.virtualenv || virtualenv,
    lines: ({ means, venv, requirements }) => [
      {
        command: means.python.virtualenv
          ? [...means.python.command, '-m', 'virtualenv', venv]
          : ['virtualenv', '--python', means.python.path, venv],
      },
      { command: [pythonIn(venv), ...pipInstall, '-r', requirements] },
    ],
  },
  {
    // A Python with pip but without ensurepip (Debian splits them): pip fetches virtualenv into a folder of ours.
    name: 'virtualenv by pip',
    fits: ({ python }) => python.pip,
    lines: ({ means, venv, requirements, tools }) => [
      { command: [...means.python.command, ...pipInstall, '--target', tools, '--upgrade', 'virtualenv'] },
      { command: [...means.python.command, '-m', 'virtualenv', venv], env: { PYTHONPATH: tools } },
      { command: [pythonIn(venv), ...pipInstall, '-r', requirements] },
    ],
  },
];
