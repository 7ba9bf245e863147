import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { peerPython } from '../../lib/bench/index.ts';
import { findPython } from '../../lib/cli/lab/python.ts';
import { pythonIn } from '../../lib/cli/lab/ways.ts';
import { packageFolders } from '../../lib/engine/choose/places.ts';
import { binaryOf } from '../../lib/engine/choose/tfjs-node.ts';
import { temporaryFolder } from '../cli/folder.ts';
import { place } from '../e2e/place.ts';

const minutes = 60_000;
const folder = temporaryFolder();

/** Puts TensorFlow under tensorflow.js, once; answers why that cannot be, if so. */
function missing(): string | undefined {
  let said = 'no Python is here';
  for (const find of [() => peerPython('torch'), ownPython]) {
    if (binaryOf(packageFolders('node')[0]!)) return undefined;
    const python = find();
    if (!python) continue;
    const door = place('lib', 'cli', 'start.mjs');
    const args = [door, 'engine', 'add', 'node', '--from-python', python];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status === 0) return undefined;
    said = (stdout + stderr).trim().split('\n').at(-1)!;
  }
  return said;
}

/** A Python with TensorFlow, made once. */
function ownPython(): string | undefined {
  const [program, ...args] = findPython()?.command ?? [];
  if (!program || process.platform !== 'linux') return undefined;
  const venv = place('.cache', 'oracle');
  if (!existsSync(pythonIn(venv))) spawnSync(program, [...args, '-m', 'venv', venv]);
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', 'tensorflow-cpu'];
  return spawnSync(pythonIn(venv), pip).status === 0 ? pythonIn(venv) : undefined;
}

const likeOurs = 'tensorflow.js in all its own backends does it so, and ours like them';
const ignored = 'tfjs-node does not hand it to TensorFlow';

/** Where TensorFlow answers something else, and why that is as it should be. */
const differences: Record<string, string> = {
  'casts, also of what is no number or too large': 'no number becomes 0, in TensorFlow the lowest number',
  'functions of one number of NaN, the infinities, zeros and halves': 'the sign of NaN is 0, there NaN',
  'functions of two numbers of NaN, the infinities and zeros':
    'prelu reads its second number only below 0, tfjs-node multiplies it by 0',
  'places of the largest and smallest: of equal ones the first, a NaN only where it comes first':
    'a NaN is never the largest, there always',
  'largest volumes': `of equal elements the last gets the gradient, there the first: ${likeOurs}`,
  'mean images, case 8': `at a border each pixel gets the share of a whole window: ${likeOurs}`,
  'by given statistics statistics that would be read round and round are left to the plain backend':
    'there they are broadcast',
  ...Object.fromEntries(
    [
      ...[0, 4, 5, 7].map((at) => `images channels first, case ${at}`),
      ...['round', 'ceil'].map((rounding) => `images sizes rounded by ${rounding}`),
      ...['1 by 3', '3 by 1', '4 by 1'].map((size) => `images windows of ${size}, padding in one number`),
    ].map((title) => [title, ignored]),
  ),
};

/** How many cases TensorFlow, or tfjs-node before it, refuses; those are held against the plain backend. */
const refused: Record<string, number> = {
  'an Einstein sum': 1,
  'channels first': 18,
  'dilated windows of each channel': 2,
  'padding in numbers': 75,
  'parts of several types': 1,
  'rows for more places than there are': 1,
  'rows whose place is outside': 4,
  'strides of two lengths': 25,
  'truth taken for numbers': 19,
  'whole numbers divided by 0': 11,
};

interface Report {
  numTotalTests: number;
  testResults: { assertionResults: { status: string; fullName: string }[] }[];
}

/** The tests of our kernels, with TensorFlow as the second opinion. */
function withTensorFlow(): { report: Report; counts: Record<string, number> } {
  const [out, log] = [join(folder(), 'report.json'), join(folder(), 'refused.txt')];
  const { stderr } = spawnSync(
    process.execPath,
    [
      place('node_modules', 'jest', 'bin', 'jest.js'),
      'tests/engine/ort/kernels',
      ...['--selectProjects', 'unit', '--json', '--outputFile', out],
    ],
    {
      cwd: place(),
      encoding: 'utf8',
      env: {
        ...process.env,
        // Here and not in the test, whose process.env is jest's own.
        TF_ENABLE_ONEDNN_OPTS: '0',
        TF_CPP_MIN_LOG_LEVEL: '3',
        DOWNHILL_ORACLE: 'node',
        DOWNHILL_ORACLE_LOG: log,
      },
    },
  );
  if (!existsSync(out)) throw new Error(`jest has made no report: ${stderr}`);
  const counts: Record<string, number> = {};
  for (const reason of readFileSync(log, 'utf8').trim().split('\n'))
    counts[reason] = (counts[reason] ?? 0) + 1;
  return { report: JSON.parse(readFileSync(out, 'utf8')) as Report, counts };
}

const why = missing();
const title = 'kernels and gradients are those of TensorFlow, but for what is listed here';

(why ? test.skip : test)(
  why ? `${title} (${why})` : title,
  () => {
    const { report, counts } = withTensorFlow();
    const all = report.testResults.flatMap(({ assertionResults }) => assertionResults);
    expect(all.length).toBeGreaterThan(400);
    const different = all.filter(({ status }) => status !== 'passed').map(({ fullName }) => fullName);
    expect(different.sort()).toEqual(Object.keys(differences).sort());
    expect(counts).toEqual(refused);
  },
  10 * minutes,
);
