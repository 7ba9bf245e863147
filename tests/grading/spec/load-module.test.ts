import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@jest/globals';
import { projectRoot, UsageError } from '../../../lib/base/index.ts';
import { loadModule } from '../../../lib/grading/spec/load-module.ts';
import { put, temporaryFolder } from '../../cli/folder.ts';

const at = temporaryFolder();
const write = (name: string, text: string) => put(at(name), text);

/** What a file exports that lies among these. */
async function loaded(files: Record<string, string>, name = 'checks.ts') {
  for (const [file, text] of Object.entries(files)) write(file, text);
  return loadModule(at(name));
}

test('types go, values stay, and files beside it come along', async () => {
  const { default: found, n } = await loaded({
    'checks.ts': `import type { X } from './nowhere.ts';
import { twice } from './more/twice.ts';
import * as all from '../${at().split('/').at(-1)}/more/twice.ts';
export const n: number = twice(3);
export default { x: 1 as X, same: all.twice === twice };`,
    'more/twice.ts': 'export const twice = (x: number): number => x * two;\nimport { two } from "./two.ts";',
    'more/two.ts': 'export const two = 2;',
  });
  expect([found, n]).toEqual([{ x: 1, same: true }, 6]);
});

test('packages are the ones that everybody has: the course’s, Node’s, others’', async () => {
  const {
    grading,
    join: joined,
    tf,
  } = await loaded({
    'checks.ts': `import { same, hidden } from 'downhill/grading';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
export { join, tf };
export const grading = [same(1, 1), hidden(() => []).checks];`,
  });
  expect(grading).toEqual([undefined, []]);
  expect(joined).toBe(join);
  expect(tf).toHaveProperty('tensor2d');
});

test('files in a circle know each other', async () => {
  const { even } = await loaded(
    {
      'even.ts':
        "import { odd } from './odd.ts'; export const even = (n: number): boolean => n === 0 || odd(n - 1);",
      'odd.ts':
        "import { even } from './even.ts'; export const odd = (n: number): boolean => n !== 0 && even(n - 1);",
    },
    'even.ts',
  );
  expect((even as (n: number) => boolean)(10)).toBe(true);
});

test('what it makes are arrays, maps and errors of this realm', async () => {
  const { list, map, typed, error } = await loaded({
    'checks.ts':
      'export const list = [1], map = new Map(), typed = new Float32Array(1), error = new RangeError("x");',
  });
  expect([
    Object.getPrototypeOf(list) === Array.prototype,
    map instanceof Map,
    typed instanceof Float32Array,
    error instanceof RangeError,
  ]).toEqual([true, true, true, true]);
});

test('a text that only looks like an import is none', async () => {
  const { text } = await loaded({
    'checks.ts': `export const text = 'write require("no-such-package") or require("./no.ts")';`,
  });
  expect(text).toContain('no-such-package');
});

test('a mistake in the text is told with its file and its line', async () => {
  await expect(loaded({ 'checks.ts': 'export const a = 1;\nexport const b = ;\n' })).rejects.toThrow(
    new UsageError(`Cannot read ${at('checks.ts')}:2: Expression expected`),
  );
});

test('what throws while it is loaded tells its file', async () => {
  const failed = loaded({ 'checks.ts': 'throw new Error("mine");' });
  await expect(failed).rejects.toThrow(new Error('mine'));
  await failed.catch(({ stack }) => expect(stack).toContain(pathToFileURL(at('checks.ts')).href));
});

test('a file or a package that is not there is told by its name, with the file that wants it', async () => {
  await expect(loaded({ 'checks.ts': "import { a } from './gone.ts'; export const b = a;" })).rejects.toThrow(
    new Error(`Cannot load ${at('checks.ts')}: its import "./gone.ts" is not there`),
  );
  await expect(
    loaded({ 'checks.ts': "import { a } from 'no-such-package'; export const b = a;" }),
  ).rejects.toThrow(`Cannot load ${at('checks.ts')}: its import "no-such-package" is not there`);
  await expect(loadModule(at('none.ts'))).rejects.toThrow(/ENOENT/);
});

test('a plain Node loads it from the build as well', () => {
  write(
    'checks.ts',
    "import { same } from 'downhill/grading'; import { x } from './x.ts'; export const n = [same(1, 1), x];",
  );
  write('x.ts', 'export const x: number = 5;');
  const built = pathToFileURL(join(projectRoot(), 'dist', 'grading', 'spec', 'load-module.js')).href;
  const script = `const { loadModule } = await import(${JSON.stringify(built)});
console.log(JSON.stringify((await loadModule(${JSON.stringify(at('checks.ts'))})).n));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    cwd: projectRoot(),
    timeout: 30_000,
  });
  expect([stdout, stderr]).toEqual(['[null,5]\n', '']);
});
