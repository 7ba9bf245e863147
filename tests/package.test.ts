import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const place = (...parts: string[]) => join(__dirname, '..', ...parts);
const read = (...parts: string[]) => readFileSync(place(...parts), 'utf8');

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  deprecated?: string;
  link?: boolean;
  [group: string]: unknown;
}

const own = JSON.parse(read('package.json'));
const lock: { packages: Record<string, Locked> } = JSON.parse(read('package-lock.json'));
const locked = Object.entries(lock.packages).filter(([folder]) => folder !== '');
const groups = ['dependencies', 'optionalDependencies', 'devDependencies'];
const direct = groups.flatMap((group) => Object.keys(own[group]));

describe('package.json', () => {
  test('the packages that the course is made of are named', () => {
    expect(direct).toEqual(expect.arrayContaining(['tslab', 'plotly.js-dist', 'danfojs-node', 'jest']));
    expect(Object.keys(own.optionalDependencies)).toEqual(['@tensorflow/tfjs-node-gpu']);
  });

  test('every direct dependency is pinned to one version', () => {
    const versions = groups.flatMap((group) => Object.entries<string>(own[group]));
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test('no script runs before or after another or at an install', () => {
    const own: Record<string, string> = JSON.parse(read('package.json')).scripts;
    const hooks = /^(pre|post)|^(install|prepare|dependencies)$/;
    expect(Object.keys(own).filter((name) => hooks.test(name))).toEqual([]);
  });
});

describe('.npmrc', () => {
  const lines = read('.npmrc').split(/\r?\n/);

  test("no package's install script may run", () => {
    expect(lines.filter((line) => /ignore-scripts/.test(line))).toEqual(['ignore-scripts=true']);
  });

  test('the lock file is kept free of registry hosts', () => {
    expect(lines.filter((line) => /registry/.test(line))).toEqual(['omit-lockfile-registry-resolved=true']);
  });
});

describe('package-lock.json', () => {
  test('it fits package.json', () => {
    for (const group of groups)
      expect({ [group]: lock.packages['']?.[group] }).toEqual({ [group]: own[group] });
  });

  test('no package names the host that it comes from', () => {
    expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([folder]) => folder)).toEqual([]);
    expect(locked.filter(([, { version }]) => !/^\d/.test(version ?? '')).map(([folder]) => folder)).toEqual(
      [],
    );
  });

  test('every package has a checksum', () => {
    const bare = locked.filter(([, { integrity }]) => !/^sha(256|384|512)-./.test(integrity ?? ''));
    expect(bare.map(([folder]) => folder)).toEqual([]);
    expect(locked.length).toBeGreaterThan(direct.length);
  });

  test('no direct dependency is deprecated', () => {
    expect(direct.filter((name) => lock.packages[`node_modules/${name}`]?.deprecated)).toEqual([]);
    expect(direct.filter((name) => !lock.packages[`node_modules/${name}`])).toEqual([]);
  });

  test('danfojs-node gets the plain tensorflow.js, not the one that wants a binary', () => {
    const folder = 'node_modules/danfojs-node/node_modules/@tensorflow/tfjs-node';
    const { name, version } =
      lock.packages[folder] ?? lock.packages['node_modules/@tensorflow/tfjs-node'] ?? {};
    expect({ name, version }).toEqual({
      name: '@tensorflow/tfjs',
      version: own.dependencies['@tensorflow/tfjs'],
    });
  });
});

describe('the Python packages', () => {
  const pins = (file: string) =>
    read('lib', 'cli', 'lab', file)
      .split(/\r?\n/)
      .filter((line) => line !== '' && !line.startsWith('#'));

  test('every one is pinned to one version', () => {
    const loose = pins('requirements.txt').filter(
      (line) => !/^[a-z0-9._-]+==\d[\w.!+]*( ; [^=].*)?$/.test(line),
    );
    expect(loose).toEqual([]);
  });

  test('those that are asked for are among them', () => {
    expect(pins('requirements.in').map((line) => line.split('==')[0])).toEqual(['jupyterlab', 'plotly']);
    expect(pins('requirements.txt')).toEqual(expect.arrayContaining(pins('requirements.in')));
  });
});

interface Cell {
  id?: string;
  cell_type: string;
  outputs?: unknown[];
  execution_count?: number | null;
}

/** What git is about to commit: a learner's own results may stand in the folder. Undefined without git. */
function git(...args: string[]): string | undefined {
  if (!existsSync(place('.git'))) return undefined;
  const { status, stdout } = spawnSync('git', args, { cwd: place(), encoding: 'utf8', maxBuffer: 1e9 });
  return status === 0 ? stdout : undefined;
}

const lessons = git('ls-files', '-z', 'notebooks')?.split('\0').filter(Boolean);

(lessons ? describe : describe.skip)('the committed lessons', () => {
  test('the folder holds lesson 00, and every name is a number and words', () => {
    expect(lessons).toContain('notebooks/00-start-here.ipynb');
    expect(lessons?.filter((path) => !/^notebooks\/\d\d-[a-z0-9]+(-[a-z0-9]+)*\.ipynb$/.test(path))).toEqual(
      [],
    );
  });

  test('no two lessons have the same number', () => {
    const numbers = lessons?.map((path) => path.slice('notebooks/'.length, 'notebooks/'.length + 2));
    expect(numbers).toEqual([...new Set(numbers)]);
  });

  test.each(lessons ?? [])('%s has our kernel, ids that differ, and no results', (path) => {
    const { cells, metadata, nbformat, nbformat_minor } = JSON.parse(git('show', `:${path}`) ?? '');
    expect({ nbformat, nbformat_minor }).toEqual({ nbformat: 4, nbformat_minor: 5 });
    expect(metadata.kernelspec).toMatchObject({ name: 'downhill', language: 'typescript' });
    const ids = cells.map(({ id }: Cell) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids.filter((id: string) => !/^[\w-]{1,64}$/.test(id))).toEqual([]);
    const code: Cell[] = cells.filter(({ cell_type }: Cell) => cell_type === 'code');
    expect(code.length).toBeGreaterThan(0);
    expect(code.map(({ outputs, execution_count }) => ({ outputs, execution_count }))).toEqual(
      code.map(() => ({ outputs: [], execution_count: null })),
    );
  });
});
