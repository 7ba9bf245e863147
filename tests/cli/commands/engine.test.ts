import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';

const chosen = {
  name: 'ort',
  reason: 'onnxruntime on 2 threads',
  skipped: [{ name: 'gpu', reason: 'no binary' }],
};
const found = [
  { name: 'gpu', possible: false, found: 'no binary' },
  { name: 'ort', possible: true, found: 'onnxruntime on 2 threads' },
  { name: 'wasm', possible: true, found: 'WebAssembly' },
];

let said: string[];
let added: unknown[];
let now: { impossible?: boolean; seesGpu?: boolean };

jest.doMock('../../../lib/engine/index.ts', () => ({
  choose: async () => {
    if (now.impossible) throw new Error('Cannot start the engine gpu: no binary. Possible here: ort.');
    return chosen;
  },
  survey: () => found,
  engineLine: () => 'ort: because; gpu skipped: no binary',
}));
jest.doMock('../../../lib/cli/engine/add.ts', () => ({
  addEngine: async (...call: unknown[]) => {
    added.push(call);
    return { folder: '/engines/it', version: '2.9.1', seesGpu: now.seesGpu ?? true };
  },
}));

beforeEach(() => {
  said = [];
  added = [];
  for (const name of ['log', 'error'] as const) {
    jest.spyOn(console, name).mockImplementation((text) => void said.push(text));
  }
});
afterEach(() => void jest.restoreAllMocks());

/** Types `downhill engine WORDS...` where the engines are those above; answers the exit code. */
async function type(words: string[], where: typeof now = {}): Promise<number> {
  now = where;
  const { main } = await import('../../../lib/cli/main.ts');
  return main(['engine', ...words]);
}

test.each([[[]], [['list']]])('%j lists what is possible and marks what is taken', async (words) => {
  expect(await type(words)).toBe(0);
  expect(said).toEqual([
    '  gpu   not here: no binary\n* ort   onnxruntime on 2 threads\n  wasm  WebAssembly',
  ]);
});

test('the list as JSON', async () => {
  expect(await type(['list', '--json'])).toBe(0);
  expect(JSON.parse(said[0]!)).toEqual({
    engines: found.map((one) => ({ ...one, chosen: one.name === 'ort' })),
  });
});

test('why tells the choice in a line, or as JSON', async () => {
  expect(await type(['why'])).toBe(0);
  expect(await type(['why', '--json'])).toBe(0);
  expect(said[0]).toBe('ort: because; gpu skipped: no binary');
  expect(JSON.parse(said[1]!)).toEqual(chosen);
});

test('an impossible wish is told; the list still lists', async () => {
  const sentence = 'Cannot start the engine gpu: no binary. Possible here: ort.';
  expect(await type(['why'], { impossible: true })).toBe(1);
  expect(await type(['list'], { impossible: true })).toBe(0);
  expect(said[0]).toBe(sentence);
  expect(said[1]!.split('\n')).toEqual([
    '  gpu   not here: no binary',
    '  ort   onnxruntime on 2 threads',
    '  wasm  WebAssembly',
    sentence,
  ]);
});

test('add installs the engine, and says how it is taken', async () => {
  expect(await type(['add', 'gpu'])).toBe(0);
  expect(await type(['add', 'node', '--from-python', 'python3', '--json'])).toBe(0);
  expect(added).toEqual([
    ['gpu', { python: undefined, quiet: false }],
    ['node', { python: 'python3', quiet: true }],
  ]);
  expect(said[0]).toBe(
    'Added the engine gpu, TensorFlow 2.9.1, in /engines/it. startEngine() takes it from now on.',
  );
  expect(JSON.parse(said[1]!)).toEqual({
    added: 'node',
    version: '2.9.1',
    folder: '/engines/it',
    works: true,
  });
});

test('one that sees no GPU is there and not taken', async () => {
  expect(await type(['add', 'gpu'], { seesGpu: false })).toBe(1);
  expect(said).toEqual([
    "Added the engine gpu, TensorFlow 2.9.1, in /engines/it. It sees no GPU that it can use, and is not taken: it wants NVIDIA's driver, CUDA 11 and cuDNN 8.",
  ]);
});

test.each([
  [
    ['add'],
    'downhill engine wants list, why, add gpu or add node, found "add". See: npx downhill engine --help',
  ],
  [
    ['add', 'ort', 'wasm'],
    'downhill engine wants list, why, add gpu or add node, found "add ort wasm". See: npx downhill engine --help',
  ],
  [['add', 'gpu', '--from-python', 'x'], '--from-python belongs to: npx downhill engine add node'],
  [['add', 'node', '--from-python', ''], '--from-python wants a Python, found nothing'],
])('%j is wrong use', async (words, sentence) => {
  expect(await type(words)).toBe(2);
  expect(said).toEqual([sentence]);
});
