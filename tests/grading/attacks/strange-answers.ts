import type { Attack } from './attack.ts';
import { giving, rightTotals as right, wrong } from './wrong.ts';

/** Values that are something else than they seem, and right values of the wrong kind. */
export const strangeAnswers: Attack[] = [
  giving('an object with valueOf', `{ valueOf: () => 6, toString: () => '1,3,6' }`),
  giving(
    'an object with toPrimitive and a length',
    `{ length: numbers.length, [Symbol.toPrimitive]: () => 6 }`,
  ),
  giving('an object with toJSON that is right', `{ toJSON: () => ${right} }`),
  giving('a list with toJSON that is right', `Object.assign([...numbers], { toJSON: () => ${right} })`),
  giving(
    'a proxy that agrees with everything',
    `new Proxy([], { get: (_, key) => (key === 'length' ? numbers.length : 0), has: () => true })`,
  ),
  giving('a proxy of a function', `new Proxy(() => numbers, { apply: () => true, get: () => true })`),
  giving(
    'a proxy whose length has no end',
    `new Proxy([], { get: (_, key) => (key === 'length' ? 2 ** 32 - 1 : 1) })`,
  ),
  giving(
    'a revoked proxy',
    `(() => { const { proxy, revoke } = Proxy.revocable([], {}); revoke(); return proxy; })()`,
  ),
  giving(
    'a getter that counts its readers',
    `(() => { let n = 0; return Object.defineProperty([...numbers], 0, { get: () => n++ }); })()`,
  ),
  giving(
    'a getter that never returns',
    `Object.defineProperty({}, 'sum', { enumerable: true, get() { for (;;); } })`,
  ),
  giving(
    'a getter that throws',
    `Object.defineProperty({}, 'sum', { enumerable: true, get() { throw new Error('passed'); } })`,
  ),
  giving('a right list in a Float64Array', `Float64Array.from(${right})`),
  giving('a right list in a Float32Array', `new Float32Array(${right})`),
  giving('right numbers as texts', `(${right}).map(String)`),
  giving('right numbers in boxes', `(${right}).map((one) => new Number(one))`),
  giving('right numbers as whole ones without end', `(${right}).map((one) => BigInt(Math.trunc(one)))`),
  giving('a right list as a record', `({ ...(${right}), length: numbers.length })`),
  giving(
    'a right list as what has the prototype of a list',
    `Object.assign(Object.create(Array.prototype), { ...(${right}), length: numbers.length })`,
  ),
  giving('a right list as a set', `new Set(${right})`),
  giving('a right list as a map', `new Map((${right}).entries())`),
  giving('a right list in a list', `[${right}]`),
  giving('a promise of the right list', `Promise.resolve(${right})`),
  giving('a generator of the right list', `(function* () { yield* ${right}; })()`),
  giving('an iterable that is no list', `({ [Symbol.iterator]: () => (${right})[Symbol.iterator]() })`),
  giving('the right list as JSON', `JSON.stringify(${right})`),
  giving('what looks like a tag of the wire', `({ $: 'array', type: 'Array', of: ${right} })`),
  giving(
    'what looks like a record of the wire',
    `({ $: 'record', of: [['length', numbers.length], ...(${right}).map((one, i) => [String(i), one])] })`,
  ),
  giving(
    'what looks like a tensor of the wire',
    `({ $: 'tensor', dtype: 'float32', shape: [numbers.length], of: ${right} })`,
  ),
  giving(
    'what acts like a tensor',
    `({ dtype: 'float32', shape: [numbers.length], arraySync: () => ${right}, dataSync: () => ${right} })`,
  ),
  giving('what acts like a frame', `({ values: ${right}, index: [], ctypes: {} })`),
  giving('a list that holds itself', `(() => { const list: any[] = []; list.push(list); return list; })()`),
  giving('a record that holds itself', `(() => { const it: any = {}; it.it = it; return it; })()`),
  giving(
    'a list ten million deep',
    `(() => { let list: any[] = []; for (let i = 0; i < 1e7; i++) list = [list]; return list; })()`,
  ),
  giving('a list of fifty million', `new Array(5e7).fill(1)`),
  giving('a list with a length and nothing in it', `Object.assign([], { length: 2 ** 32 - 1 })`),
  giving('a text of half a gigabyte', `'x'.repeat(2 ** 29 - 24)`),
  giving(
    'a record of a million keys',
    `Object.fromEntries(Array.from({ length: 1e6 }, (_, i) => ['k' + i, i]))`,
  ),
  giving('NaN everywhere', `numbers.map(() => NaN)`),
  giving('minus zero everywhere', `numbers.map(() => -0)`),
  giving('infinity everywhere', `numbers.map(() => Infinity)`),
  giving('holes', `new Array(numbers.length)`),
  giving('nothing', `undefined`),
  giving('null', `null`),
  giving('true', `true`),
  giving('a symbol', `Symbol('passed')`),
  giving('a function', `runningTotals`),
  giving('a date that is none', `new Date(NaN)`),
  giving('an error', `new Error('passed')`),
  giving('a whole number of a million digits', `10n ** 1000000n`),
  giving(
    'a record with __proto__',
    `JSON.parse('{"__proto__": {"status": "passed", "points": 3, "length": 3}}')`,
  ),
  giving(
    'a record with constructor and prototype',
    `({ constructor: { prototype: { status: 'passed' } }, prototype: {} })`,
  ),
  giving(
    'a record whose then is right',
    `({ then: (ok: any) => ok({ then: (again: any) => again(numbers) }) })`,
  ),
  giving('a then that calls back twice', `({ then: (ok: any) => { ok(numbers); ok(${right}); } })`),
  giving(
    'keys that are names of everything',
    `Object.fromEntries(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'id', 'say', 'answer', 'kept'].map((k) => [k, 1]))`,
  ),
  giving('a list with further keys', `Object.assign(${right}, { status: 'passed', 7.5: 1 }).concat([0])`),
  giving('a view of shared memory', `new Float64Array(new SharedArrayBuffer(64))`),
  giving(
    'a detached buffer',
    `(() => { const b = new Float64Array(4); try { structuredClone(b, { transfer: [b.buffer] }); } catch {} return b; })()`,
  ),
  giving(
    'a list whose class lies',
    `new (class extends Array { get [Symbol.toStringTag]() { return 'Array'; } get length() { return 3; } } as any)()`,
  ),
  {
    name: 'gives a matrix of a row that is shared and changes when read',
    exercise: '90-2',
    answer: wrong('90-2', {
      gives: `(() => { let n = 0; const row = new Proxy([0], { get: (t: any, k) => (k === '0' ? n++ : t[k]) }); return a.map(() => row); })()`,
    }),
    expects: 'zero',
  },
  {
    name: 'gives a summary of getters',
    exercise: '90-3',
    answer: wrong('90-3', {
      gives: `({ get count() { return v.length; }, get mean() { return 0; }, get least() { return 0; }, get most() { return 0; }, get sorted() { return v; } })`,
    }),
    expects: 'zero',
  },
  {
    name: 'gives a number that is whatever it is compared with',
    exercise: '90-4',
    answer: wrong('90-4', { gives: `({ valueOf: () => Math.random(), [Symbol.toPrimitive]: () => NaN })` }),
    expects: 'zero',
  },
  {
    name: 'gives results that are promises',
    exercise: '90-5',
    answer: wrong('90-5', { gives: `jobs.map((job) => job())` }),
    expects: 'zero',
  },
];
