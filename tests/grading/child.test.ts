import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { projectRoot } from 'downhill/base';
import { engineScript } from '../../lib/grading/child/engine-script.ts';
import { childFlags } from '../../lib/grading/child/flags.ts';
import { decode, TensorData } from '../../lib/grading/wire/decode.ts';
import { encode } from '../../lib/grading/wire/encode.ts';
import { type Built, builtChild, Child } from './child-process.ts';

const engine = engineScript(projectRoot());
let built: Built;
let child: Child;
beforeAll(() => {
  built = builtChild();
  child = new Child(built, { reads: [engine] });
});
afterAll(async () => {
  await child.close();
  built.close();
});

interface Extra {
  engine?: string;
  reads?: string[];
  names?: string[];
}

/** Loads an answer with probes that call its `f`, or these. */
const load = (
  answer: string,
  { probes = '({ f }, input) => f(input)', names = ['f'], ...extra }: Extra & { probes?: string } = {},
) => {
  const folder = built.exercise({ 'answer.mjs': answer, 'probes.mjs': `export const probes = [${probes}];` });
  return child.ask({ do: 'load', folder, names, ...extra });
};

async function answerTo(input: unknown, check = 0) {
  const said = await child.ask({ do: 'probe', check, input: encode(input) });
  if (said?.say !== 'answer') return said;
  return { answer: decode(said.answer), kept: decode(said.kept), tensors: said.tensors };
}

test('an honest answer gets real arrays, typed arrays and maps, and its values come back as they are', async () => {
  await load(
    'export const f = (x) => [x, x.map instanceof Map, x.typed instanceof Float32Array, Array.isArray(x.list), x.list.constructor === Array, x.day instanceof Date, x.set instanceof Set]',
  );
  const input = {
    map: new Map<unknown, unknown>([[1n, { a: -0 }]]),
    typed: new Float32Array([1.5, Number.NaN, -0]),
    list: [undefined, null, Number.POSITIVE_INFINITY, 'ü\ud800'],
    day: new Date(5),
    set: new Set(['x']),
  };
  const { answer, kept } = (await answerTo(input)) as { answer: unknown[]; kept: unknown };
  expect(isDeepStrictEqual(answer, [input, true, true, true, true, true, true])).toBe(true);
  expect(isDeepStrictEqual(kept, input)).toBe(true);
});

test('a promised answer is waited for, a changed input is told', async () => {
  await load(
    'export const f = async (x) => { await new Promise((r) => setTimeout(r, 2)); x.push(4); return x.length }',
  );
  expect(await answerTo([1, 2, 3])).toEqual({ answer: 4, kept: [1, 2, 3, 4] });
});

test('tensors: the engine is tensorflow.js on its plain backend, the same for the answer and the probe', async () => {
  const said = await load(
    `import { startEngine, tf, traced } from 'downhill/engine';
     const { name } = await startEngine();
     export const f = (x) => [traced(() => tf.tensor(x).softmax())(), name, tf.getBackend()];
     export const same = (other) => other === tf;
     export const leak = () => { tf.tensor([1]); tf.tensor([2]); return 0 };`,
    {
      engine,
      names: ['f', 'same', 'leak'],
      probes: '({ f }, x) => f(x), ({ same }, _, { tf }) => same(tf), ({ leak }) => leak()',
    },
  );
  expect(said).toEqual({ say: 'loaded', id: expect.any(Number), names: ['f', 'same', 'leak'] });
  const { answer, tensors } = (await answerTo([0, Math.log(3)])) as {
    answer: [TensorData, ...string[]];
    tensors: unknown;
  };
  expect(answer[0].values[0]).toBeCloseTo(1 / 4, 6);
  expect(answer[0].values[1]).toBeCloseTo(3 / 4, 6);
  expect(answer.slice(1)).toEqual(['cpu', 'cpu']);
  expect(tensors).toEqual([0, 0]);
  expect(await answerTo(null, 1)).toMatchObject({ answer: true });
  expect(await answerTo(null, 2)).toMatchObject({ answer: 0, tensors: [1, 3] });
});

test('layers, training and tensors of texts work without anything of Node', async () => {
  await load(
    `import { tf } from 'downhill/engine';
     export const f = async (x) => {
       const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [1], kernelInitializer: 'zeros' })] });
       model.compile({ loss: 'meanSquaredError', optimizer: tf.train.sgd(0.1) });
       await model.fit(tf.tensor2d(x, [3, 1]), tf.tensor2d(x.map((v) => 2 * v), [3, 1]), { epochs: 200, verbose: 0 });
       return [model.predict(tf.tensor2d([10], [1, 1])).dataSync()[0], tf.tensor(['ä', 'b']), tf.image ? 1 : 0];
     }`,
    { engine },
  );
  const { answer } = (await answerTo([-1, 0, 1])) as { answer: [number, TensorData, number] };
  expect(answer[0]).toBeCloseTo(20, 2);
  expect(answer[1]).toEqual(new TensorData('string', [2], ['ä', 'b']));
});

test('tensorflow.js reads no file and fetches nothing', async () => {
  writeFileSync(join(built.root, 'secret.csv'), 'a\n1\n');
  await load(
    `import { tf } from 'downhill/engine';
     export const f = async (path) => {
       const tries = [
         () => tf.data.csv('file://' + path).toArray(),
         () => { tf.env().set('IS_NODE', true); return tf.data.csv('file://' + path).toArray(); },
         () => tf.loadLayersModel('file://' + path),
         () => tf.loadGraphModel('http://127.0.0.1:1/x'),
         () => tf.env().platform.fetch('file://' + path),
         () => tf.util.fetch('file://' + path),
         () => tf.io.http('http://127.0.0.1:1/').load(),
         () => tf.io.browserFiles([]).load(),
         () => tf.setBackend('webgl').then((ok) => { if (!ok) throw new Error('no webgl') }),
       ];
       const told = [];
       for (const one of tries) try { told.push(await one()) } catch (e) { told.push('refused') }
       return told;
     }`,
    { engine },
  );
  expect(await answerTo(join(built.root, 'secret.csv'))).toMatchObject({
    answer: Array.from({ length: 9 }, () => 'refused'),
  });
});

test('what an answer throws, at load or when asked, comes as name and message', async () => {
  expect(await load("throw new RangeError('no')")).toMatchObject({
    say: 'threw',
    error: { name: 'RangeError', message: 'no' },
  });
  expect(await load('export const f = (')).toMatchObject({ say: 'threw', error: { name: 'SyntaxError' } });
  expect(await load('%DebugPrint(1)')).toMatchObject({ say: 'threw', error: { name: 'SyntaxError' } });
  expect(await load('await new Promise(() => {})')).toMatchObject({
    say: 'threw',
    error: { message: 'It waits for something that never comes' },
  });
  const thrower = (text: string) => load(`export const f = () => { throw ${text} }`);
  for (const [text, error] of [
    [
      'Object.assign(new Error("x".repeat(9000)), { name: "Own" })',
      { name: 'Own', message: expect.stringMatching(/^x{1999,2000}…?$/) },
    ],
    ["'words'", { name: 'a text', message: 'words' }],
    ['undefined', { name: 'a value, undefined', message: 'undefined' }],
    ['null', { name: 'a value, null', message: 'null' }],
    ['Symbol("s")', { name: 'a value, symbol', message: 'Symbol(s)' }],
    ['new Proxy(new Error("p"), {})', { name: 'an object', message: 'it is no Error' }],
    ['() => 1', { name: 'an object', message: 'it is no Error' }],
    [
      'class E extends Error { get message() { while (true); } }',
      { name: 'an object', message: 'it is no Error' },
    ],
    ['new (class E extends Error { get name() { return "lie" } })("m")', { name: 'Error', message: 'm' }],
  ] as const) {
    await thrower(text);
    expect(await answerTo(1)).toMatchObject({ say: 'threw', error });
  }
});

test('exercises in one child do not meet: what one patches, starts and leaves behind is not in the next', async () => {
  await load(
    'Array.prototype.map = () => [666]; globalThis.left = 1; Math.exp = () => 0; setInterval(() => {}, 1); export const f = () => [1].map((x) => x)',
  );
  expect(await answerTo(1)).toMatchObject({ answer: [666] });
  await load('export const f = () => [[1].map((x) => x), typeof left, Math.exp(0)]');
  expect(await answerTo(1)).toMatchObject({ answer: [[1], 'undefined', 1] });
});

test.each([
  'Object.is = () => true; Object.keys = () => []; Object.defineProperty = () => {}; Reflect.ownKeys = () => []',
  'Number.isFinite = () => false; Object.is = () => true',
  'for (const k of Object.getOwnPropertyNames(globalThis)) try { delete globalThis[k] } catch {}',
])('an answer that breaks the language for its own input gets none: `%s`', async (patch) => {
  await load(`${patch}\nexport const f = () => 1`);
  expect(await answerTo(7)).toMatchObject({ say: 'threw' });
});

test.each([
  'JSON.stringify = () => "{}"; JSON.parse = () => 666',
  'Object.keys = () => []; Object.defineProperty = () => {}; Reflect.ownKeys = () => []; Reflect.apply = () => 3',
  'Array.isArray = () => true; Array.prototype.map = () => [3]; Array.prototype.push = () => 0',
  'Array.prototype[Symbol.iterator] = function* () { yield 3 }; Array.from = () => [3]',
  'Number.prototype.valueOf = () => 3; Math.random = () => 3',
  'Object.prototype.toJSON = () => 3; Number.prototype.toJSON = () => 3; Array.prototype.toJSON = () => 3',
  'Object.prototype.$ = "tensor"; Object.prototype.is = "3"; Object.prototype.of = []',
  'Object.setPrototypeOf(Array.prototype, new Proxy({}, { get: () => 3 }))',
  'Date.now = () => 3; Date = class { getTime() { return 3 } }; Map = Set = class {}',
  'String.prototype.replace = () => "3"; RegExp.prototype.exec = () => null; Symbol.iterator; globalThis.Promise = class {}',
  'setTimeout(() => { throw new Error("timer") }, 0); queueMicrotask(() => { throw new Error("task") })',
  'Promise.reject(new Error("nobody waits")); new FinalizationRegistry(() => { throw 1 }).register({}, 1)',
  'process.nextTick(() => { throw 1 }); (async () => { throw { get stack() { throw 2 } } })()',
  'console.log("x".repeat(1e6)); console.error("forged"); process.stdout.write("forged")',
])('the answer travels as it is after `%s`', async (patch) => {
  await load(`${patch}\nexport const f = () => [1, [-0, 2.5], 'text', true, null]; export const late = 1`);
  const { answer } = (await answerTo(7)) as { answer: unknown };
  expect(isDeepStrictEqual(answer, [1, [-0, 2.5], 'text', true, null])).toBe(true);
});

test('an answer does not end the child, and finds no descriptor to write to', async () => {
  const ways = [
    'process.exit(0)',
    'process.abort()',
    'process.kill(process.pid)',
    'process.reallyExit(0)',
    'require("fs").writeSync(3, "x")',
    'process.binding("fs")',
    'process._debugEnd()',
    'globalThis.constructor.constructor("process.exit()")()',
  ];
  await load(`export const f = (way) => { ${ways.map((way, i) => `if (way === ${i}) ${way};`).join(' ')} }`);
  for (const way of ways.keys()) expect(await answerTo(way)).toMatchObject({ say: 'threw' });
});

test('an answer that is larger than what travels says so, and the child goes on', async () => {
  await load(
    'export const f = (n) => [() => "x".repeat(3e7), () => Array(3e6).fill(1), () => Array.from({ length: 190 }, () => "\\u0001".repeat(1e5)), () => { let a = []; for (let i = 0; i < 1e5; i++) a = [a]; return a }, () => { const a = []; a.length = 4e9; return a }, () => { let a = 1; for (let i = 0; i < 31; i++) a = [a, a]; return a }][n]()',
  );
  for (const [n, is] of [
    'more than 20000000 characters',
    'more than 2000000 values',
    'more than 20000000 characters',
  ].entries()) {
    expect(await answerTo(n)).toMatchObject({ answer: { is } });
  }
  expect(JSON.stringify(await answerTo(3))).toContain('something nested too deeply');
  expect(await answerTo(4)).toMatchObject({ answer: { is: 'more than 2000000 values' } });
  expect(await answerTo(5)).toMatchObject({ answer: { is: 'more than 2000000 values' } });
}, 20_000);

test('an answer uses the modules of the course that the exercise allows, with their seeds, and nothing more of theirs', async () => {
  const folder = built.exercise({
    'index.js': `import { createHash } from 'node:crypto'; import { readFileSync } from 'node:fs'; import { tf } from './dist/engine/index.js';
      export const hash = (text) => createHash('sha256').update(text).digest().readUInt32LE(0);
      export const read = (path) => readFileSync(path, 'utf8'); export const one = () => tf.scalar(1); export * from './more.js';`,
    'more.js': 'export const more = 1;',
  });
  const path = join(folder, 'index.js');
  await load(
    `import { hash, more, one, read } from '${path}'; export const f = (x) => { const got = [hash(x), more, one()]; try { got.push(read('${path}')) } catch (e) { got.push(e.message) } return got }`,
    { engine, reads: [folder] },
  );
  const { answer } = (await answerTo('seed')) as { answer: unknown[] };
  const { createHash } = await import('node:crypto');
  expect(answer[0]).toBe(createHash('sha256').update('seed').digest().readUInt32LE(0));
  expect(answer.slice(1)).toEqual([
    1,
    new TensorData('float32', [], Float32Array.of(1)),
    'readFileSync of node:fs is not there while an answer is graded',
  ]);
});

test('an answer finds no name that it does not declare, and its probe sees only those that were asked for', async () => {
  const said = await load('export const f = 1; export const then = () => 2; export default 3', {
    names: ['f', 'g', 'then', '__proto__', 'toString'],
    probes: '(learner) => [Object.keys(learner), Object.getPrototypeOf(learner), Object.isFrozen(learner)]',
  });
  expect(said).toMatchObject({ say: 'loaded', names: ['f', 'then'] });
  expect(await answerTo(1)).toMatchObject({ answer: [['f', 'then'], null, true] });
});

test('the end of the wire, or of the questions, ends the child', async () => {
  for (const last of ['end', 'close'] as const) {
    const other = new Child(built);
    if (last === 'end') void other.ask({ do: 'end' });
    else (other.process.stdio[3] as import('node:stream').Duplex).end();
    expect(await other.ended).toEqual({ code: 0, signal: null });
    expect(other.printed).toBe('');
  }
});

test('the flags name the permissions as each Node does', () => {
  const name = (version: string) => childFlags(version)[0];
  expect(['v20.19.0', 'v22.12.0', 'v23.4.0'].map(name)).toEqual(
    Array.from({ length: 3 }, () => '--experimental-permission'),
  );
  expect(['v22.13.0', '23.5.0', 'v24.0.0', 'v26.1.0'].map(name)).toEqual(
    Array.from({ length: 4 }, () => '--permission'),
  );
  expect(childFlags('v24.0.0', { heapMB: 99 })).toContain('--max-old-space-size=99');
});
