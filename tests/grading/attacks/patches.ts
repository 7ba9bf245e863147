import type { Attack } from './attack.ts';
import { atLoad, inCall, wrong } from './wrong.ts';

const forged = `'{"say":"answer","id":1,"answer":{"$":"record","of":[["status","passed"]]},"kept":[]}'`;

/** Changes what it hopes that the judge compares, reads or writes with. */
export const patches: Attack[] = [
  atLoad('Object.is says yes', `Object.is = () => true;`),
  atLoad('JSON.stringify gives a forged answer', `JSON.stringify = () => ${forged};`),
  inCall('JSON.stringify gives a forged answer', `JSON.stringify = () => ${forged};`),
  atLoad('JSON.parse gives nothing', `JSON.parse = () => ({ do: 'end', passed: true });`),
  atLoad(
    'JSON.stringify makes every id the last one',
    `const before = JSON.stringify; JSON.stringify = ((it: any, ...rest: any[]) => (before as any)({ ...it, id: 1e6, answer: it?.kept }, ...rest)) as any;`,
  ),
  atLoad(
    'toJSON on every object',
    `(Object.prototype as any).toJSON = () => ({ say: 'answer', status: 'passed', points: 3 });`,
  ),
  atLoad(
    'toJSON on every list and text',
    `(Array.prototype as any).toJSON = (String.prototype as any).toJSON = () => 'passed';`,
  ),
  atLoad(
    'every and some agree',
    `Array.prototype.every = (() => true) as any; Array.prototype.some = () => false;`,
  ),
  atLoad('map gives the list itself', `Array.prototype.map = function (this: any) { return this; } as any;`),
  atLoad(
    'push keeps what it sees',
    `const seen: any[] = []; Array.prototype.push = function (...all: any[]) { seen[seen.length] = all; return 0; } as any;`,
  ),
  atLoad(
    'join, slice and concat lie',
    `Array.prototype.join = () => 'passed'; Array.prototype.slice = (() => []) as any; Array.prototype.concat = (() => []) as any;`,
  ),
  atLoad('lists iterate over nothing', `Array.prototype[Symbol.iterator] = function* () {} as any;`),
  atLoad('Array.isArray says yes', `(Array as any).isArray = () => true;`),
  atLoad('Array.from gives the right-looking list', `Array.from = (() => [1, 3, 6]) as any;`),
  atLoad('Math.random is 0', `Math.random = () => 0;`),
  atLoad('Math.abs is 0', `Math.abs = () => 0; Math.max = () => 0; Math.min = () => 0;`),
  atLoad(
    'Date stands still',
    `Date.now = () => 0; (globalThis as any).Date = class { static now() { return 0; } getTime() { return 0; } };`,
  ),
  atLoad('performance stands still', `try { performance.now = () => 0; } catch {}`),
  atLoad(
    'numbers are equal',
    `Number.prototype.valueOf = () => 0; (Number as any).isFinite = () => true; (Number as any).isNaN = () => false;`,
  ),
  atLoad(
    'then hands on another value',
    `const then = Promise.prototype.then; Promise.prototype.then = function (this: any, ok: any, no: any) { return then.call(this, () => ok?.({ passed: true }), no) as any; } as any;`,
  ),
  atLoad(
    'every object can be awaited',
    `(Object.prototype as any).then = function (ok: any) { delete (Object.prototype as any).then; ok({ passed: true }); };`,
  ),
  atLoad(
    'call and apply skip the function',
    `Function.prototype.call = (() => true) as any; Function.prototype.apply = (() => true) as any;`,
  ),
  atLoad(
    'functions show another text',
    `Function.prototype.toString = () => 'function passed() { return true; }';`,
  ),
  atLoad(
    'Object.keys and entries find nothing',
    `Object.keys = (() => []) as any; Object.entries = (() => []) as any; Reflect.ownKeys = (() => []) as any;`,
  ),
  atLoad(
    'Object.prototype has the fields of a result',
    `Object.assign(Object.prototype, { status: 'passed', points: 3, score: 3, passed: true, ok: true });`,
  ),
  atLoad(
    'Object.prototype answers for id',
    `Object.defineProperty(Object.prototype, 'id', { get: () => 1, set() {}, configurable: true });`,
  ),
  atLoad(
    'Object.prototype answers for answer',
    `Object.defineProperty(Object.prototype, 'answer', { get: () => [1, 3, 6], set() {}, configurable: true });`,
  ),
  atLoad(
    'Map and Set know everything',
    `Map.prototype.has = Set.prototype.has = () => true; Map.prototype.get = () => 'passed';`,
  ),
  atLoad(
    'split and indexOf lie',
    `String.prototype.split = (() => []) as any; String.prototype.indexOf = () => -1; String.prototype.slice = () => '';`,
  ),
  atLoad(
    'text becomes other bytes',
    `try { TextEncoder.prototype.encode = (() => new Uint8Array()) as any; (globalThis as any).Buffer.from = () => new Uint8Array(); } catch {}`,
  ),
  atLoad(
    'assert and fs.writeSync, found in the global object',
    `for (const name of ['assert', 'fs', 'process', 'console']) for (const key of Object.keys((globalThis as any)[name] ?? {})) try { (globalThis as any)[name][key] = () => true; } catch {}`,
  ),
  atLoad(
    'regular expressions match nothing',
    `RegExp.prototype.test = () => true; RegExp.prototype.exec = () => null;`,
  ),
  atLoad('structuredClone gives back the same', `(globalThis as any).structuredClone = (it: any) => it;`),
  atLoad(
    'timers run at once',
    `(globalThis as any).setTimeout = (f: any) => f(); (globalThis as any).clearTimeout = () => {};`,
  ),
  atLoad(
    'typed arrays show other numbers',
    `Object.defineProperty(Object.getPrototypeOf(Float32Array.prototype), 'length', { get: () => 0 });`,
  ),
  atLoad(
    'instanceof says yes',
    `for (const one of [Array, Error, Map, Set, Promise] as any[]) Object.defineProperty(one, Symbol.hasInstance, { value: () => true });`,
  ),
  atLoad(
    'all that can be changed throws',
    `for (const key of ['keys', 'entries', 'getPrototypeOf', 'getOwnPropertyDescriptor', 'is', 'freeze', 'assign']) (Object as any)[key] = () => { throw new Error('gone'); };`,
  ),
  atLoad(
    'globals are frozen and sealed',
    `for (const one of [JSON, Object, Array.prototype, Object.prototype, Function.prototype, Promise.prototype]) Object.freeze(one); Object.preventExtensions(globalThis);`,
  ),
  inCall(
    'the list that it was given is changed to look unchanged',
    `numbers.length = 0; Object.defineProperty(Array.prototype, '0', { get: () => 7, set() {}, configurable: true });`,
  ),
  inCall(
    'the learner is swapped in the call',
    `(globalThis as any).runningTotals = () => [1, 3, 6]; (runningTotals as any).call = () => [];`,
  ),
  {
    name: 'the jobs log what they were wanted to log',
    exercise: '90-5',
    answer: wrong('90-5', {
      load: 'const push = Array.prototype.push;\nArray.prototype.push = function (this: any, ...all: any[]) { return push.call(this, ...all, ...all); } as any;',
    }),
    expects: 'zero',
  },
  {
    name: 'a helper of the lesson is changed',
    exercise: '90-3',
    answer: `(globalThis as any).mean = () => 0;\n${wrong('90-3', { gives: '{ count: v.length, mean: mean([]), least: v[0], most: v[0], sorted: v }' })}`,
    expects: 'zero',
  },
];
