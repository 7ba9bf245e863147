// biome-ignore-all lint/suspicious/noTemplateCurlyInString: cells are code, and code has templates
import { describe } from '@jest/globals';
import { refused, scenarios, throws } from './scenarios.ts';

const lines = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');

describe('names that are in the way', () => {
  scenarios(() => ({
    'words that are only sometimes keywords': [
      [
        'let of = 1, async = 2, get = 3, set = 4, type = 5, from = 6, as = 7, is = 8, module = 9, abstract = 10',
      ],
      ['of + async + get + set + type + from + as + is + module + abstract', 55],
      ['type = 50; async = 20; [type, async]', [50, 20]],
      [
        'let infer = 1, keyof = 2, readonly = 3, declare = 4, satisfies = 5, asserts = 6, accessor = 7, out = 8, using = 9',
      ],
      ['infer + keyof + readonly + declare + satisfies + asserts + accessor + out + using', 45],
      ['using = 3; declare = 1; [using, declare]', [3, 1]],
    ],
    'names of the global object': [
      ['let name = "n"; const Map2 = Map; class Map { mine = 1 }', refused([2448, 2449, 2454, 2502])],
      ['let name = "n"; class Map { mine = 1 }'],
      ['[name, new Map().mine]', ['n', 1]],
      ['const top = 1; let status = "s"'],
      ['status + top', 's1'],
      ['const Array = 1, Object = 2, Error = 3, console2 = console, Promise2 = Promise'],
      ['[Array, Object, Error]', [1, 2, 3]],
      ['const console = { log: (x: number) => x * 2 }'],
      ['console.log(4)', 8],
      ['const process = 1, globalThis2 = globalThis; process', 1],
      ['let window = 5, self = 6, document = 7'],
      ['window + self + document', 18],
    ],
    'names of every object': [
      ['let constructor = 1, toString = 2, valueOf = 3, hasOwnProperty = 4, isPrototypeOf = 5'],
      ['constructor + toString + valueOf + hasOwnProperty + isPrototypeOf', 15],
      ['constructor = 10; toString++; [constructor, toString]', [10, 3]],
      ['function then() { return 1 } then()', 1],
      ['then() + 1', 2],
    ],
    '__proto__ is a name like others': [
      ['const __proto__ = 7'],
      ['__proto__ + 1', 8],
      ['let __proto__ = 8'],
      ['__proto__ = 9; __proto__', 9],
      ['({ __proto__ })', { ['__proto__']: 9 }],
    ],
    "names of Node's module function": [
      ['const exports = 1, module = 2, __filename = "f"'],
      ['[exports, module, __filename]', [1, 2, 'f']],
      ['const require = (x: string) => x + "!"; const __dirname = "here"'],
      ['require("a") + __dirname', 'a!here'],
    ],
    'arguments, eval and await stay what they are': [
      ['let arguments = 1', refused([1100, 1210, 1215])],
      ['let eval = 1', refused([1100, 1215])],
      ['let await = 1', refused([1262, 1359, 1005, 1109, 1128])],
      ['eval("1 + 1")', 2],
    ],
    'names that the kernel uses itself do no harm': [
      ['const $downhillMine = 1'],
      ['$downhillMine + 1', 2],
      ['let $value = 3'],
      ['$value = 4; $value', 4],
      ['const hub = 1, c1 = 2, draft = 3, p = 4'],
      ['hub + c1 + draft + p', 10],
      ['const $ = 1, _ = 2, $$ = 3, __ = 4'],
      ['$ + _ + $$ + __', 10],
    ],
    'names of any alphabet, and written with escapes': [
      ['const größe = 1, 学習率 = 2, π = 3, ñ = 4, 𝒳 = 5'],
      ['größe + 学習率 + π + ñ + 𝒳', 15],
      ['let δ = 0; const σ = (x: number) => 1 / (1 + Math.exp(-x))'],
      ['δ += σ(0); ({ δ })', { δ: 0.5 }],
      ['const \\u0061b = 3'],
      ['ab + \\u0061b', 6],
      ['let esc = 1'],
      ['e\\u0073c = 5; ({ e\\u0073c })', { esc: 5 }],
      ['class Größe { 値 = 1 }'],
      ['new Größe().値', 1],
    ],
  }));
});

describe('texts that are in the way', () => {
  scenarios(() => ({
    'emoji count as they do in JavaScript': [
      ['const face = "😀🏳️‍🌈"; face.length', 8],
      ['[...face].length', 5],
      ['face.nope', refused(2339, /^1:6 /)],
      ['const 😀 = 1', refused(1127)],
    ],
    'lines may end as on Windows, a mark of byte order and a #! may come first': [
      ['const a = 1\r\nconst b = 2\r\na + b', 3],
      ['\uFEFFa + 1', 2],
      ['#!/usr/bin/env node\na + 2', 3],
      ['a\u2028+\u20295', 6],
      ['a;\rb', 2],
    ],
    'a magic of other kernels is refused: passed over, it would seem to work': [
      ['%%time\na + 1', refused([0], /%%time is no TypeScript/)],
      ['%matplotlib inline\na + 1', refused([0], /%matplotlib is no TypeScript/)],
    ],
    'a footer cannot be got at from a cell': [
      ['const text = "export {}; import"; text.length', 17],
      ['a // comment without end of line', 1],
      ['a; /* comment */', 1],
      ['// @ts-ignore', undefined],
      ['a\n// @ts-expect-error', refused(2578)],
      ['({ a })\n<!-- old', refused([1109, 1005, 2304, 1382])],
    ],
    'a cell may have a thousand lines': [
      [`${lines(1000, (at) => `const v${at} = ${at === 0 ? '1' : `v${at - 1} + 1`};`)}\nv999`, 1000],
      ['v0 + v500 + v999', 1502],
      [lines(1000, (at) => `function f${at}(x: number): number { return x + v${at} }`)],
      ['f999(f0(0))', 1001],
      [`${lines(999, () => '')}\nthrow new Error("far down")`, throws('far down', 'line 1000')],
    ],
    'code may be nested very deeply': [
      [`${'('.repeat(300)}1${')'.repeat(300)}`, 1],
      [`${'['.repeat(200)}${']'.repeat(200)}.length`, 1],
      [`${'{'.repeat(200)}var nested = 1;${'}'.repeat(200)} nested`, 1],
      [`${'(() => '.repeat(100)}7${')()'.repeat(100)}`, 7],
      [
        `${lines(100, (at) => `if (${at} >= 0) {`)} var inside: number | undefined = 3 ${'}'.repeat(100)} inside`,
        3,
      ],
      [`1${' + 1'.repeat(2000)}`, 2001],
    ],
    'a line may be very long': [[`"${'x'.repeat(200_000)}".length`, 200_000]],
    'a NUL and other signs without shape': [
      ['"\\0".length', 1],
      ['a\u00A0+\u30001', 2],
    ],
  }));
});

describe('things that break the rules', () => {
  scenarios(() => ({
    'freezing and patching the globals does not stop the next cell': [
      ['const { stringify } = JSON; JSON.stringify = () => "broken"; 1', 1],
      ['2', 2],
      ['JSON.stringify = stringify; JSON.stringify([1])', '[1]'],
      ['const then2 = Promise.prototype.then; 1'],
      [
        'Object.defineProperty(globalThis, "trap", { get() { throw new Error("trap") }, configurable: true })\n;1',
        1,
      ],
      ['(globalThis as any).trap', throws('trap')],
      ['delete (globalThis as any).trap', true],
    ],
    'a cell that throws nothing, null or a frozen error': [
      ['throw undefined', throws(/^undefined$/)],
      ['throw null', throws(/^null$/)],
      ['throw Object.freeze(new Error("cold"))', throws('cold')],
      ['const c2 = {} as any; throw Object.freeze(Object.assign(new Error("x"), { c2 }))', throws('x')],
    ],
    'a thenable that never calls back does not hold names of a later cell': [
      ['const never1 = { then: 1 }; never1.then', 1],
    ],
    'a getter as an export of a namespace, a class without a name': [
      ['const anonymous = class { }; anonymous.name', 'anonymous'],
      ['const arrow = () => {}; arrow.name', 'arrow'],
      ['let assigned; assigned = () => {}; assigned.name', 'assigned'],
    ],
  }));
});
