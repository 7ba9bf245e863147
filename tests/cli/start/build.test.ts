import { cpSync, existsSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { beforeEach, expect, test } from '@jest/globals';
import { takeForCheckout } from '../checkout.ts';
import { put, temporaryFolder } from '../folder.ts';
import '../processes.ts';

const inside = temporaryFolder();
const at = (...parts: string[]) => inside('course', ...parts);
const load = () => import('../../../lib/cli/start/build.mjs');

/** Sets a program of ours in the compiler's place. */
const compiler = (program: string) => put(at('node_modules', 'typescript', 'bin', 'tsc'), program);

const compile = `
  const { mkdirSync, writeFileSync } = require('node:fs');
  const out = process.argv[process.argv.indexOf('--outDir') + 1];
  writeFileSync(out + '/index.js', process.argv.slice(2, 4).join(' '));`;

beforeEach(() => {
  takeForCheckout(at());
  put(at('package-lock.json'), '{}');
  put(at('tsconfig.json'), '{}');
  put(at('lib', 'base', 'index.ts'), 'export {};');
  put(at('lib', 'cli', 'main.ts'), 'export {};');
  put(at('node_modules', 'typescript', 'package.json'), '{ "type": "commonjs" }');
  compiler(compile);
});

test('nothing is built before the first build, and the build fits after it', async () => {
  const { build, staleBuild } = await load();
  expect(staleBuild()).toBe('nothing is built');
  await build();
  expect(staleBuild()).toBeUndefined();
  expect(readFileSync(at('dist', 'index.js'), 'utf8')).toBe(`-p ${at()}`);
});

test('a build takes the place of an older one whole', async () => {
  const old = put(at('dist', 'gone.js'), '');
  await (await load()).build();
  expect([existsSync(old), existsSync(at('dist', 'index.js'))]).toEqual([false, true]);
});

test.each<[string, () => void]>([
  ['a file has other text', () => put(at('lib', 'base', 'index.ts'), 'export const x = 1;')],
  ['a file was touched', () => utimesSync(at('lib', 'cli', 'main.ts'), 1, 1)],
  ['a file is new', () => put(at('lib', 'nn', 'dense.ts'), '')],
  ['a file is gone', () => rmSync(at('lib', 'cli', 'main.ts'))],
  ['the settings of the compiler changed', () => put(at('tsconfig.json'), '{ "include": [] }')],
  ['the compiler changed', () => put(at('node_modules', 'typescript', 'package.json'), '{}')],
])('the build is stale when %s', async (_, change) => {
  const { build, staleBuild } = await load();
  await build();
  change();
  expect(staleBuild()).toBe('lib/ has changed');
  await build();
  expect(staleBuild()).toBeUndefined();
});

test('a build that was copied into another checkout does not fit there', async () => {
  const sources = [
    ['tsconfig.json'],
    ['node_modules', 'typescript', 'package.json'],
    ['lib', 'base', 'index.ts'],
    ['lib', 'cli', 'main.ts'],
  ];
  for (const parts of sources) utimesSync(at(...parts), 1000, 1000); // a copy keeps whole seconds exactly
  await (await load()).build();
  cpSync(at(), inside('copy'), { recursive: true, preserveTimestamps: true });
  takeForCheckout(inside('copy'));
  expect((await load()).staleBuild()).toBe('lib/ has changed');
});

test('nothing is stale in a place that is no checkout', async () => {
  rmSync(at('package-lock.json'));
  expect((await load()).staleBuild()).toBeUndefined();
});

test('a build that fails is told with the lines to mend, and leaves the older one in place', async () => {
  const { build, staleBuild } = await load();
  await build();
  compiler("console.log('lib/base/index.ts(1,1): error TS1005: missing'); process.exit(2);");
  put(at('lib', 'base', 'index.ts'), '!');
  await expect(build()).rejects.toMatchObject({
    name: 'Sorry',
    message: `The build of lib/ failed. The end of what it said:
    lib/base/index.ts(1,1): error TS1005: missing
All of it: ${at('.cache', 'logs', 'build.log')}
Mend the lines it names and try again.`,
  });
  expect(existsSync(at('dist', 'index.js'))).toBe(true);
  expect(staleBuild()).toBe('lib/ has changed');
});
