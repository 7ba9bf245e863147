import type { Rng } from '../../../lib/base/index.ts';
import type { Attack } from './attack.ts';
import { rightTotals } from './wrong.ts';

/** What is changed, as text: each statement type-checks by itself and may fail at run time. */
const targets = [
  'JSON.stringify',
  'JSON.parse',
  'Object.is',
  'Object.keys',
  'Object.entries',
  'Object.getPrototypeOf',
  'Object.defineProperty',
  'Reflect.ownKeys',
  'Reflect.apply',
  'Array.isArray',
  'Array.from',
  'Array.prototype.map',
  'Array.prototype.push',
  'Array.prototype.every',
  'Array.prototype.join',
  'Array.prototype[Symbol.iterator]',
  'String.prototype.split',
  'String.prototype.charCodeAt',
  'Number.isFinite',
  'Number.prototype.toString',
  'Math.abs',
  'Math.random',
  'Date.now',
  'Promise.prototype.then',
  'Promise.resolve',
  'Function.prototype.call',
  'Function.prototype.apply',
  'Function.prototype.toString',
  'Map.prototype.get',
  'Set.prototype.has',
  'WeakMap.prototype.get',
  'RegExp.prototype.exec',
  'Symbol.prototype.toString',
  'TextEncoder.prototype.encode',
  'TextDecoder.prototype.decode',
  'globalThis.setTimeout',
  'globalThis.queueMicrotask',
  'globalThis.structuredClone',
  'globalThis.Error',
  'globalThis.Array',
  'globalThis.Object',
  'globalThis.Map',
  'Error.prepareStackTrace',
  'Object.prototype.toJSON',
  'Object.prototype.then',
  'Object.prototype.get',
  'Object.prototype.value',
  'Object.prototype.valueOf',
  'Object.prototype.hasOwnProperty',
  'Array.prototype.toJSON',
];

const replacements = [
  '() => true',
  '() => undefined',
  '() => []',
  '() => [1, 3, 6]',
  '() => ({})',
  '() => "passed"',
  '() => 0',
  `() => '{"say":"answer","id":2,"answer":[1],"kept":[]}'`,
  '() => { throw new Error("passed"); }',
  '(it: any) => it',
  '(...all: any[]) => all',
  'undefined',
  'null',
  'new Proxy(() => true, { get: () => () => true })',
  'function (this: any) { return this; }',
  'async () => true',
  'class {}',
];

const givenBack = [
  'numbers',
  '[]',
  '[1, 3, 6]',
  'numbers.slice(1)',
  'numbers.map((one) => -one - 1)',
  '{ status: "passed" }',
  'true',
  'new Proxy([], { get: () => 1 })',
  '{ valueOf: () => 6 }',
  '{ then: (ok: any) => ok([1, 3, 6]) }',
  'undefined',
  'Object.create(null)',
  'new Float32Array(numbers)',
  'Symbol.iterator',
  '[numbers, numbers]',
  '() => numbers',
  'new Map([[0, 1]])',
  '"1,3,6"',
  '6n',
  '[NaN, -0, Infinity]',
  'globalThis',
  '{ $: "array", type: "Array", of: [1, 3, 6] }',
  `new Float64Array(${rightTotals})`,
  `(${rightTotals}).map(String)`,
  `Promise.resolve(${rightTotals})`,
  `{ ...(${rightTotals}) }`,
  `(${rightTotals}).concat(1)`,
  `[0].concat(${rightTotals})`,
];

const moments = {
  'when it is loaded': (trick: string) => ({ load: trick, call: '' }),
  'in the first call': (trick: string) => ({
    load: 'let calls = 0;',
    call: `if (calls++ === 0) { ${trick} }`,
  }),
  'in every call': (trick: string) => ({ load: '', call: trick }),
  'in a microtask': (trick: string) => ({ load: `Promise.resolve().then(() => { ${trick} });`, call: '' }),
  'in a microtask of the call': (trick: string) => ({
    load: '',
    call: `queueMicrotask(() => { ${trick} });`,
  }),
  'in a timer': (trick: string) => ({ load: `setTimeout(() => { ${trick} }, 1);`, call: '' }),
  'while its answer is read': (trick: string) => ({
    load: `const late = (it: any) => { try { return Object.defineProperty(Object(it), 'late', { enumerable: true, get() { ${trick} return 1; } }); } catch { return it; } };`,
    call: '',
    wrap: (value: string) => `late(${value})`,
  }),
};

/** A path such as `globalThis.Error` or `Array.prototype.map` with its last step taken off. */
function assignment(target: string, value: string): string {
  const cut = target.endsWith(']') ? target.lastIndexOf('[') : target.lastIndexOf('.');
  const [object, key] = [target.slice(0, cut), target.slice(cut)];
  return `try { (${object} as any)${key} = ${value}; } catch {}`;
}

/**
 * Attacks that nobody has read: tricks composed by chance, each a change of the world, at a moment, with a wrong
 * value given back.
 */
export function madeAttacks(rng: Rng, count = 60): Attack[] {
  const names = Object.keys(moments) as (keyof typeof moments)[];
  return Array.from({ length: count }, (_, i) => {
    const changes = rng.shuffle(targets).slice(0, 1 + rng.int(4));
    const trick = changes.map((target) => assignment(target, rng.pick(replacements))).join(' ');
    const moment = rng.pick(names);
    const value = rng.pick(givenBack);
    const made: { load: string; call: string; wrap?: (value: string) => string } = moments[moment](trick);
    return {
      name: `made ${i + 1}: ${changes.join(', ')} changed ${moment}, giving ${value}`,
      exercise: '90-1' as const,
      answer: `${made.load}
function runningTotals(numbers: number[]): number[] {
  ${made.call}
  return ${made.wrap ? made.wrap(value) : `(${value})`} as any;
}`,
      expects: 'zero' as const,
    };
  });
}
