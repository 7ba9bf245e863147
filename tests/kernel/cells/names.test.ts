// biome-ignore-all lint/suspicious/noTemplateCurlyInString: cells are code, and code has templates
import { describe } from '@jest/globals';
import { refused, scenarios, throws } from './scenarios.ts';

describe('variables', () => {
  scenarios(() => ({
    'a const is there for later cells': [['const a = 1'], ['a + 1', 2]],
    'a let takes another value from a later cell': [['let a = 1'], ['a = 5', 5], ['a', 5]],
    'a let refuses a value of another type': [['let a = 1'], ['a = "s"', refused(2322)], ['a', 1]],
    'a let may be declared anew with another type': [
      ['let a = 1'],
      ['let a = "s"'],
      ['a.toUpperCase()', 'S'],
    ],
    'a const may be declared anew with another type': [['const a = 1'], ['const a = "s"'], ['a.length', 1]],
    'a const may become a let, and a let a const': [
      ['const kind = 1'],
      ['let kind = 2'],
      ['kind = 3', 3],
      ['const kind = 4'],
      ['kind = 5', refused([2588, 2632])],
    ],
    'a const of an earlier cell cannot be assigned': [
      ['const fixed = 1'],
      ['fixed = 2', refused([2632, 2588])],
    ],
    'a cell may be run again as it is': [
      ['const a = 1; function f() { return a }'],
      ['const a = 1; function f() { return a }'],
      ['f()', 1],
    ],
    'a closure keeps the variable of its own cell': [
      ['let x = 1; const g = () => x'],
      ['let x = "s"'],
      ['g() + 1', 2],
      ['x', 's'],
    ],
    'a closure of another cell keeps a variable whose type has changed': [
      ['let x = 1'],
      ['const g = () => x * 2'],
      ['let x = "s"'],
      ['g()', 2],
    ],
    'a function changes a let of its cell, and everybody sees it': [
      ['let c = 0; function inc() { c++ }'],
      ['inc(); inc(); c', 2],
    ],
    'a closure sees what a later cell assigns': [
      ['let c = 0; const get = () => c'],
      ['c = 7', 7],
      ['get()', 7],
    ],
    'every assignment operator reaches a let of another cell': [
      ['let n = 1'],
      ['n++; n += 10; n **= 2; n', 144],
      ['n ??= 3; n ||= 4; --n', 143],
      ['n -= 3; n *= 2; n /= 4; n %= 64; n <<= 2; n >>= 1; n >>>= 0; n |= 1; n &= 15; n ^= 1; n', 12],
      ['[n++, ++n, n--, --n]', [12, 14, 14, 12]],
    ],
    'destructuring assigns to lets of another cell': [
      ['let a = 1, b = 2'],
      ['[a, b] = [b, a]; [a, b]', [2, 1]],
      ['({ a, b = 9 } = { a: 5 } as { a: number, b?: number }); [a, b]', [5, 9]],
      ['({ x: a, y: [b] } = { x: 1, y: [2] }); [a, b]', [1, 2]],
    ],
    'a loop counts in a let of another cell': [
      ['let it = 0, key = ""'],
      ['for (it of [1, 2, 3]); it', 3],
      ['for (it = 0; it < 5; it++); it', 5],
      ['for (key in { p: 1, q: 2 }); key', 'q'],
      ['for ([it] of [[8], [9]]); it', 9],
    ],
    'a shorthand property takes a name of another cell': [['let q = 3'], ['({ q })', { q: 3 }]],
    'a parameter, a block, a catch and a pattern hide a name of another cell': [
      ['let q = 3'],
      ['((q: string) => q + q)("a")', 'aa'],
      ['{ let q = 10; q++ } q', 3],
      ['try { throw 8 } catch (q) { q = 9 } q', 3],
      ['(({ q }: { q: number }) => ({ q }))({ q: 1 })', { q: 1 }],
      ['((...q: number[]) => q)(1, 2)', [1, 2]],
      ['(function q(n: number): number { return n ? q(n - 1) : 7 })(3)', 7],
      ['(class q { static z = q.name }).z', 'q'],
      ['for (const q of [5]) q; q', 3],
      ['function outer() { { var q = 6 } return q } outer()', 6],
    ],
    'a var inside a block belongs to the cell': [['if (true) { var vv = 3 }'], ['vv', 3]],
    'a var is there before its line': [
      ['const early = late!; var late: number | undefined = 1'],
      ['[early, late]', [undefined, 1]],
    ],
    'a var of a loop keeps its last value': [
      ['for (var turn = 0; turn < 4; turn++);'],
      ['turn', 4],
      ['turn = 9', 9],
    ],
    'a var of a function stays inside': [
      ['function holds() { var inner1 = 1; return inner1 } holds()', 1],
      ['inner1', refused(2304)],
    ],
    'a var declared twice is one': [
      ['var twice = 1; var twice = 2; twice', 2],
      ['twice', 2],
    ],
    'a destructured declaration makes every name of its pattern': [
      ['const { a, b: [c, ...d], ...rest } = { a: 1, b: [2, 3, 4], z: 9 }'],
      ['[a, c, d, rest]', [1, 2, [3, 4], { z: 9 }]],
      ['const [p = 1, , r = p + 2, ...[s]] = [undefined, 0, undefined, 4] as any[]; [p, r, s]', [1, 3, 4]],
      ['let { ["k" + 1]: computed, deep: { x: { y } } } = { k1: 5, deep: { x: { y: 6 } } } as any'],
      ['computed = 7; [computed, y]', [7, 6]],
    ],
    'a let without a type holds anything later': [
      ['let ev; ev = 1; ev', 1],
      ['ev', 1],
      ['ev = "s"; ev.length', 1],
      ['let w = null'],
      ['w = 5; w', 5],
    ],
    'a declaration cannot take its old value from itself': [
      ['let x = 1'],
      ['let y = x + 1; y', 2],
      ['let x = x + 1', refused([2448, 7022])],
    ],
    'a sum over awaits ends up in its let': [
      ['let sum = 0; for (let i = 0; i < 3; i++) { await null; sum += i }'],
      ['sum', 3],
      ['async function add(n: number) { await 0; sum += n } await add(4); await add(5); sum', 12],
    ],
    'default parameters and computed keys reach names of another cell': [
      ['let dp = 2'],
      ['((a = dp, { [dp]: b } = { 2: 9 } as any) => [a, b])()', [2, 9]],
    ],
    'labels and property names are not variables': [
      ['let lab = 1'],
      ['lab: for (;;) { break lab }\n({ lab: lab }).lab', 1],
      ['const { lab: fromLab } = { lab: 5 }; fromLab', 5],
      ['({ lab() { return lab } }).lab()', 1],
    ],
    'a name used before any cell makes it is refused': [['nobodyMadeThis()', refused(2304)]],
    'a name declared twice in one cell is refused': [['let dup = 1; let dup = 2', refused(2451)]],
    'a let without a value is undefined until it has one': [
      ['let unset: number | undefined'],
      ['unset', undefined],
      ['unset = 4; unset', 4],
    ],
    'a let declared before use but never given a value is refused': [
      ['let notYet: number; notYet + 1', refused(2454)],
    ],
  }));
});

describe('functions', () => {
  scenarios(() => ({
    'a function may be declared anew with other parameters': [
      ['function f(a: number) { return a }'],
      ['function f(a: string) { return a + "!" }'],
      ['f("x")', 'x!'],
      ['f(1)', refused(2345)],
    ],
    'a caller keeps the old function when the new one does not fit': [
      ['function f1() { return 1 }'],
      ['function g1() { return f1() }'],
      ['function f1() { return "two" }'],
      ['g1()', 1],
    ],
    'overloads are there for later cells': [
      ['function o(a: string): string; function o(a: number): number; function o(a: any) { return a }'],
      ['o(1).toFixed(1)', '1.0'],
      ['o(true)', refused(2769)],
    ],
    'a function is called before its line': [
      ['const early = hoisted(); function hoisted() { return 4 }'],
      ['early', 4],
    ],
    'functions of one cell call each other': [
      [
        'const even = (n: number): boolean => n === 0 || odd(n - 1); function odd(n: number): boolean { return n !== 0 && even(n - 1) }',
      ],
      ['[even(10), odd(10)]', [true, false]],
    ],
    'generators, async functions and getters are there for later cells': [
      ['function* count() { yield 1; yield 2 }; const thing = { get three() { return 3 } }'],
      ['[...count(), thing.three]', [1, 2, 3]],
      ['async function* slow() { yield* count() } async function late() { return 5 }'],
      [
        'const got: number[] = []; for await (const n of slow()) got.push(n); [...got, await late()]',
        [1, 2, 5],
      ],
    ],
    'a let that holds a function is called without a this': [
      ['let loose = function (this: any) { return this === undefined }'],
      ['loose()', true],
      ['[(loose)(), loose!(), loose?.(), (loose as any)(), ((loose)!)()]', [true, true, true, true, true]],
    ],
    'a call at the start of a line does not hang on to the line above': [
      ['let fn = () => "r"; let log: string[] = []'],
      ['const z = 1\nfn()', 'r'],
      ['const y = 2\nfn();\nfn()', 'r'],
      ['let before = 1\n;[fn()].forEach((x) => log.push(x))\nlog', ['r']],
      ['if (true)\n  fn()\nelse\n  fn()', undefined],
      ['do fn(); while (false)\nfn()', 'r'],
    ],
    'templates, typeof, new and tags reach lets of another cell': [
      ['let K = class { v = 1 }; let tag = (s: TemplateStringsArray) => s[0]'],
      ['[`${typeof K}`, new K().v, tag`hey`]', ['function', 1, 'hey']],
    ],
    'a recursive arrow of one cell runs from another': [
      ['const factorial = (n: bigint): bigint => (n < 2n ? 1n : n * factorial(n - 1n))'],
      ['factorial(20n)', 2432902008176640000n],
    ],
    'arguments and new.target work as in any function': [
      ['function count2() { return arguments.length } function Made(this: any) { return new.target }'],
      ['[(count2 as any)(1, 2, 3), (Made as any)()]', [3, undefined]],
    ],
    'this at the top of a cell is undefined': [['typeof this', 'undefined']],
    'a rest parameter and a spread agree': [
      ['const sumAll = (...n: number[]) => n.reduce((a, b) => a + b, 0)'],
      ['sumAll(...[1, 2], ...new Set([3, 4]))', 10],
    ],
    'an arrow returns an object in parentheses': [
      ['const point = (x: number) => ({ x })'],
      ['point(2)', { x: 2 }],
    ],
    'a function that is called by a timer later changes its let': [
      ['let fired = 0; const wait = new Promise<void>((done) => setTimeout(() => { fired++; done() }, 1))'],
      ['await wait; fired', 1],
    ],
  }));
});

describe('cells that fail', () => {
  scenarios(() => ({
    'what a cell made before its error stays, the rest does not exist': [
      ['const made = 1; if (made) throw new Error("x"); const neverMade = 2', throws('x', 'Cell')],
      ['made', 1],
      ['neverMade', refused([2304, 2552])],
    ],
    'a failed cell leaves an old name alone that it did not come to': [
      ['const keep = 1'],
      ['if (1) throw new Error("e"); const keep = "s"', throws('e')],
      ['keep + 1', 2],
    ],
    'nothing of a refused cell has run': [
      ['let cnt = 0'],
      ['cnt = 9; const bad: string = 1', refused(2322)],
      ['cnt', 0],
    ],
    'a function of a failed cell stays': [
      ['throw new Error("first"); function still() { return 3 }', throws('first')],
      ['still()', 3],
    ],
    'anything can be thrown': [
      ['throw "a word"', throws('a word')],
      ['throw new (class Odd extends RangeError {})("odd")', throws('odd')],
    ],
    'an error names a thing of another cell as the learner does': [
      ['const nothing = () => undefined as any; let count1 = { of: 1 } as any'],
      ['nothing()()', throws(/^nothing\(\.\.\.\) is not a function$/)],
      ['count1.of()', throws(/^count1\.of is not a function$/, /^TypeError: count1\.of is/)],
      [
        'const { a } = nothing()',
        throws("Cannot destructure property 'a' of 'nothing(...)' as it is undefined."),
      ],
      ['try { count1() } catch (e) { void (e as Error).stack; (e as Error).message }'],
      ['new count1.of()', throws('count1.of is not a constructor')],
      ['for (const x of count1) x', throws('count1 is not iterable')],
    ],
    'an old caller learns nothing of a function whose cell failed before it': [
      ['const rate = () => 1'],
      ['const useRate = () => rate()'],
      ['if (1) throw new Error("too soon"); const rate = () => 2', throws('too soon')],
      ['useRate()', 1],
    ],
  }));
});
