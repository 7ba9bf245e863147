import { existsSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { cacheDir } from 'downhill/base';
import { gates } from '../../../lib/cli/gates/gates.ts';
import { place } from '../../../lib/cli/start/places.mjs';

const script = (...parts: string[]) => place('node_modules', ...parts);
const jestScript = script('jest', 'bin', 'jest.js');

test('there are three gates', () => {
  expect(Object.keys(gates)).toEqual(['test', 'e2e', 'verify']);
});

test('npm test asks types, lint, format and jest, in the order of their speed', () => {
  const biome = script('@biomejs', 'biome', 'bin', 'biome');
  const inside = { HOME: cacheDir('biome'), XDG_CACHE_HOME: cacheDir('biome') };
  expect(gates.test!([])).toEqual([
    { name: 'types', script: script('typescript', 'bin', 'tsc'), args: ['-p', 'tests'] },
    {
      name: 'lint',
      script: biome,
      args: ['lint', '--error-on-warnings', '--diagnostic-level=warn'],
      env: inside,
    },
    {
      name: 'format',
      script: biome,
      args: ['check', '--linter-enabled=false', '--error-on-warnings'],
      env: inside,
    },
    {
      name: 'jest',
      script: jestScript,
      args: [expect.stringMatching(/^--maxWorkers=([2-9]|\d\d+)$/), '--selectProjects', 'unit'],
    },
  ]);
});

test.each([
  ['e2e', '--maxWorkers=2'],
  ['verify', '--runInBand'], // it measures
])('gate %s is one jest project, run with %s', (name, workers) => {
  expect(gates[name]!([])).toEqual([{ name, script: jestScript, args: [workers, '--selectProjects', name] }]);
});

// jest takes every word behind --selectProjects for a project's name.
test.each(['test', 'e2e', 'verify'])('what was typed reaches jest in gate %s, before the project', (name) => {
  const args = gates[name]!(['rng', '-t', 'a title']).at(-1)!.args;
  expect(args.slice(args.indexOf('rng'), args.indexOf('--selectProjects'))).toEqual(['rng', '-t', 'a title']);
  expect(args.length).toBe(args.indexOf('--selectProjects') + 2);
});

test('every script that a gate runs is there', () => {
  const scripts = Object.values(gates).flatMap((gate) => gate([]).map((check) => check.script));
  expect(scripts.filter((path) => !existsSync(path))).toEqual([]);
});
