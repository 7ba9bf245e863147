import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type Means, pythonIn, ways } from '../../../lib/cli/lab/ways.ts';

const nothing: Means = {
  python: {
    command: ['py', '-3'],
    path: '/usr/bin/python3',
    version: '3.12.1',
    ensurepip: false,
    pip: false,
    virtualenv: false,
  },
  uv: false,
  virtualenv: false,
};
const withModules = (...modules: ('ensurepip' | 'pip' | 'virtualenv')[]): Means => ({
  ...nothing,
  python: { ...nothing.python, ...Object.fromEntries(modules.map((name) => [name, true])) },
});

const fitting = (means: Means) => ways.filter((way) => way.fits(means)).map(({ name }) => name);

test.each<[string, Means, string[]]>([
  ['nothing', nothing, []],
  ['ensurepip', withModules('ensurepip'), ['venv']],
  ['uv', { ...nothing, uv: true }, ['uv']],
  ['the command virtualenv', { ...nothing, virtualenv: true }, ['virtualenv']],
  ['the module virtualenv', withModules('virtualenv'), ['virtualenv']],
  ['pip alone', withModules('pip'), ['virtualenv by pip']],
  [
    'everything',
    { ...withModules('ensurepip', 'pip', 'virtualenv'), uv: true, virtualenv: true },
    ['venv', 'uv', 'virtualenv', 'virtualenv by pip'],
  ],
])('with %s, these ways fit, in this order', (_, means, names) => {
  expect(fitting(means)).toEqual(names);
});

test("the environment's Python lies where each system puts it", () => {
  expect(pythonIn('.venv', 'linux')).toBe(join('.venv', 'bin', 'python'));
  expect(pythonIn('.venv', 'darwin')).toBe(join('.venv', 'bin', 'python'));
  expect(pythonIn('.venv', 'win32')).toBe(join('.venv', 'Scripts', 'python.exe'));
});

describe('the commands', () => {
  const at = { venv: '/课 程/.venv', requirements: '/课 程/requirements.txt', tools: '/课 程/tools' };
  const lines = (name: string, means: Means = nothing) =>
    ways.find((way) => way.name === name)!.lines({ means, ...at });
  const python = pythonIn(at.venv);
  const wheels = ['-m', 'pip', 'install', '--disable-pip-version-check', '--only-binary', ':all:'];
  const fill = { command: [python, ...wheels, '-r', at.requirements] };

  test('of venv are what Python itself brings, then its pip', () => {
    expect(lines('venv')).toEqual([{ command: ['py', '-3', '-m', 'venv', at.venv] }, fill]);
  });

  test('of uv name the very Python that was found', () => {
    expect(lines('uv')).toEqual([
      { command: ['uv', 'venv', '--python', '/usr/bin/python3', at.venv] },
      {
        command: `uv pip install --python|${python}|--only-binary|:all:|-r|${at.requirements}`
          .replace(/^uv pip install /, 'uv|pip|install|')
          .split('|'),
      },
    ]);
  });

  test('of virtualenv are the module, or else the command for the very Python that was found', () => {
    expect(lines('virtualenv', withModules('virtualenv'))).toEqual([
      { command: ['py', '-3', '-m', 'virtualenv', at.venv] },
      fill,
    ]);
    expect(lines('virtualenv')).toEqual([
      { command: ['virtualenv', '--python', '/usr/bin/python3', at.venv] },
      fill,
    ]);
  });

  test('of pip fetch virtualenv into a folder of ours first', () => {
    expect(lines('virtualenv by pip')).toEqual([
      { command: ['py', '-3', ...wheels, '--target', at.tools, '--upgrade', 'virtualenv'] },
      { command: ['py', '-3', '-m', 'virtualenv', at.venv], env: { PYTHONPATH: at.tools } },
      fill,
    ]);
  });
});
