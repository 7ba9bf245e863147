import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { encode } from '../../lib/grading/wire/encode.ts';
import { catching, probes, reaching } from './child-attacks.ts';
import { type Built, builtChild, Child } from './child-process.ts';

let built: Built;
let child: Child;
beforeAll(() => {
  built = builtChild();
  writeFileSync(join(built.root, 'secret.txt'), 'the solution');
  writeFileSync(join(built.root, 'secret.mjs'), "export default 'the solution'");
  // Without Node's permissions: what holds here holds by the child's own doing.
  child = new Child(built, { permissions: false });
});
afterAll(async () => {
  await child.close();
  built.close();
});

const load = (answer: string, names = ['attack', 'caught']) =>
  child.ask({ do: 'load', folder: built.exercise({ 'answer.mjs': answer, 'probes.mjs': probes }), names });
const probe = (check: number, input: unknown = null) =>
  child.ask({ do: 'probe', check, input: encode(input) });

test.each(Object.entries(reaching))('nothing of Node is reached through %s', async (name, answer) => {
  expect(await load(answer)).toMatchObject({ say: 'loaded' });
  const said = await probe(0, { map: new Map([['k', new Float32Array(1)]]), big: 1n, list: [1, [2]] });
  expect(said).toMatchObject({ say: 'answer' });
  const told = Object.fromEntries((said as { answer: { of: [string, unknown][] } }).answer.of);
  expect(told.some).toBe(true);
  expect(told.loose).toEqual([]);
  if (!untidy.includes(name)) expect(told.found).toEqual([]);
});

// Where the stack ends inside of Node itself, its error comes from the child's realm. What can be reached from it
// are frozen builtins of the language, `loose` says whether there is more.
const untidy = ['the stack full, a module imported', 'the stack full, errors with stacks'];

test.each(Object.entries(catching))('the child hands nothing of its own to %s', async (_name, answer) => {
  expect(await load(`export const caught = []; ${answer}`)).toMatchObject({ say: 'loaded' });
  expect(await probe(1)).toBeDefined();
  expect(await probe(2)).toMatchObject({ say: 'answer', answer: [] });
});

test.each([
  "import fs from 'node:fs'; export const attack = fs",
  "import { readFileSync } from 'fs'; export const attack = readFileSync",
  "import '../../secret.mjs'",
  "import './../../secret.mjs'",
  "export * from 'data:text/javascript,export default 1'",
  "import { probes } from './probes.mjs'",
  "import { probes } from './x/../probes.mjs'",
  "import 'downhill/engine'",
  "import '@tensorflow/tfjs'",
  "import '#internal'",
  "import 'node:sqlite'",
  "import 'internal/bootstrap/realm'",
])('an answer with `%s` is not loaded', async (answer) => {
  const said = await load(answer);
  const specifier = /'([^']+)'/.exec(answer)![1];
  expect(said).toMatchObject({
    say: 'threw',
    error: {
      name: 'Error',
      message: `Cannot import "${specifier}" in an answer: it is not among the imports of the exercise`,
    },
  });
});

test('neither a file URL nor an absolute path leads an import out of the folder', async () => {
  const path = join(built.root, 'secret.mjs');
  for (const specifier of [path, `file://${path}`, `${built.root}/exercises/../secret.mjs`]) {
    expect(await load(`export { default as attack } from '${specifier}'`)).toMatchObject({ say: 'threw' });
  }
});

test('after all of this the child is sound, said nothing unasked and printed no place on the disk', async () => {
  expect(await load('export const attack = () => [1, NaN, new Int8Array([3])]')).toMatchObject({
    say: 'loaded',
  });
  expect(await probe(1)).toMatchObject({
    say: 'answer',
    answer: [1, { is: 'NaN' }, { type: 'Int8Array', of: [3] }],
  });
  const ids = child.heard.map((line) => (JSON.parse(line) as { id: number }).id);
  expect(ids).toEqual(ids.map((_, i) => i + 1));
  // Node itself tells of a stack that ends in its own code.
  expect(
    child.printed
      .replaceAll(/^Exception in PromiseRejectCallback:\n[\s\S]*?Maximum call stack size exceeded\n/gm, '')
      .trim(),
  ).toBe('');
  expect(child.printed).not.toContain(built.root);
});
