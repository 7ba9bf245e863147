// biome-ignore-all lint/suspicious/noTemplateCurlyInString: cells are code, and code has templates
import { describe } from '@jest/globals';
import { is, prints, refused, scenarios, throws } from './scenarios.ts';

describe('the value of a cell', () => {
  scenarios(() => ({
    'is its last expression, whatever comments and semicolons follow': [
      ['1 + 1 // hi', 2],
      ['/* a */ 3 /* b */;  ', 3],
      ['4;;;', 4],
      ['5\n\n// the end\n', 5],
    ],
    'is undefined where the last statement is none': [
      ['const k9 = 1;', undefined],
      ['5; const k8 = 2', undefined],
      ['7; if (true) 8', undefined],
      ['', undefined],
      ['\n\n', undefined],
      ['// only a comment', undefined],
      ['/* only\na comment */', undefined],
      [';', undefined],
      ['{}', undefined],
    ],
    'may be an object in parentheses, a text that looks like a directive, a function or a class': [
      ['({ a: 1 })', { a: 1 }],
      ['"use strict"', 'use strict'],
      ['(function named() {}).name', 'named'],
      ['(class Named {}).name', 'Named'],
      ['(() => 3)()', 3],
      ['`a${1 + 1}b`', 'a2b'],
    ],
    'of an assignment is what was assigned': [
      ['let x = 0'],
      ['x = 5', 5],
      ['x += 2', 7],
      ['x++', 7],
      ['x', 8],
    ],
    'is awaited when it is a promise': [
      ['Promise.resolve(3).then((x) => x)', 3],
      ['(async () => 4)()', 4],
      ['Promise.reject(new Error("no"))', throws('no')],
      ['({ then(done: (x: number) => void) { done(6) } })', 6],
    ],
    'may be a symbol, a bigint, NaN or negative zero': [
      ['Symbol.for("a")', Symbol.for('a')],
      ['2n ** 100n', 1267650600228229401496703205376n],
      ['0 / 0', NaN],
      ['-0', -0],
      ['[typeof 1n, 1n < 2, BigInt(7) * 2n]', ['bigint', true, 14n]],
      ['1n + 1', refused(2365)],
    ],
    'may be a proxy, a getter that throws or an object that contains itself': [
      ['new Proxy({} as Record<string, string>, { get: (_, key) => String(key) }).anything', 'anything'],
      ['({ get bad() { throw new Error("got") } })', is((value: object) => 'bad' in value)],
      [
        'const loop: any = { n: 1 }; loop.self = loop; loop',
        is((value: { self: unknown }) => value.self === value),
      ],
      ['new Proxy({}, { get() { throw new Error("no") } }) as any', throws('no')],
      ['Object.create(null)', is((value: object) => Object.getPrototypeOf(value) === null)],
    ],
    'may be very long': [
      ['"x".repeat(1e6)', is((value: string) => value.length === 1e6)],
      ['new Array(1e6).fill(0)', is((value: number[]) => value.length === 1e6)],
      ['new Float32Array(3)', is((value: Float32Array) => value.length === 3)],
      ['new Map([[{ a: 1 }, new Set([1])]])', is((value: Map<unknown, unknown>) => value.size === 1)],
    ],
    'stands on its own line when the line above has no semicolon': [
      ['let a = 1\n;[a].length', 1],
      ['const b = 2\n+b', refused([2448, 7022])],
      ['let c = [1, 2]\nc.length', 2],
      ['const d = "s"\n`t`', refused(2349)],
    ],
    'may be spread over lines': [['[\n  1,\n  2,\n]\n  .map(\n    (x) => x * 2,\n  )', [2, 4]]],
    'is a regular expression, a template, a tagged template': [
      ['/a(.)c/.exec("abc")?.[1]', 'b'],
      ['/\\p{Script=Greek}/u.test("α")', true],
      ['String.raw`\\n${1}`', '\\n1'],
    ],
    'comes through typeof, void, delete, in and the comma': [
      ['let ob: { a?: number } = { a: 1 }'],
      ['delete ob.a, "a" in ob', false],
      ['void 0', undefined],
      ['typeof ob', 'object'],
    ],
  }));
});

describe('statements', () => {
  scenarios(() => ({
    'await stands at the top of a cell': [
      ['const r = await Promise.resolve(5)'],
      ['r', 5],
      ['await (async () => r * 2)()', 10],
      ['const [one, two] = await Promise.all([1, Promise.resolve(2)]); one + two', 3],
      ['if (await Promise.resolve(true)) { await null } (await 1) + (await 2)', 3],
    ],
    'for await runs over what comes later': [
      [
        'const out: number[] = []; for await (const x of (async function* () { yield 1; yield 2 })()) out.push(x);\nout',
        [1, 2],
      ],
      ['for await (const x of [Promise.resolve(3)]) out.push(x);\nout', [1, 2, 3]],
    ],
    'using gives back at the end of its block, await using too': [
      ['let log: string[] = []; { using u = { [Symbol.dispose]() { log.push("d") } } } log', ['d']],
      ['{ await using v = { async [Symbol.asyncDispose]() { log.push("e") } } } log', ['d', 'e']],
      [
        '{ using a = { [Symbol.dispose]() { log.push("a") } }, b = { [Symbol.dispose]() { log.push("b") } } } log',
        ['d', 'e', 'b', 'a'],
      ],
    ],
    'labels, switch, do and with their breaks': [
      [
        'let n = 0; outer: for (let i = 0; i < 5; i++) for (let j = 0; j < 5; j++) { if (j > i) continue outer; if (i > 3) break outer; n++ } n',
        10,
      ],
      ['switch (n) { case 10: n = 1; default: n++ } n', 2],
      ['do { n++ } while (n < 5); n', 5],
      ['debugger; n', 5],
    ],
    'try, catch and finally with names of other cells': [
      ['let trail: string[] = []'],
      [
        'try { throw new RangeError("r") } catch ({ name, message }: any) { trail.push(name, message) } finally { trail.push("f") } trail',
        ['RangeError', 'r', 'f'],
      ],
      ['try { null!.x } catch { trail = [] } trail', refused(2339)],
    ],
    'JSX goes through the factory of an earlier cell': [
      [
        'namespace React { export const createElement = (t: any, p: any, ...c: any[]) => ({ t, p, c }) }\ndeclare global { namespace JSX { interface IntrinsicElements { [k: string]: any } interface Element { t: any } } }\nconst El = (p: { a: number }) => ({ t: "El" } as any)',
      ],
      ['const e = <div id="x">hi{1}</div>;\n(e as any).c', ['hi', 1]],
      ['(<El a={1} /> as any).p.a', 1],
      ['(<El a="no" /> as any)', refused(2322)],
      ['const items = [1, 2];\n(<ul>{items.map((i) => <li key={i}>{i}</li>)}</ul> as any).c[0].length', 2],
      ['const less = 1 < 2, cast = <number>(3 as any); [less, cast]', [true, 3]],
    ],
    'printing comes in order, also over awaits': [
      [
        'console.log(1); await null; console.log(2); queueMicrotask(() => console.log(3)); await null',
        prints('1', '2', '3'),
      ],
      ['for (let i = 0; i < 3; i++) console.log("line", i)', prints('line 0', 'line 1', 'line 2')],
    ],
    'strict mode holds': [
      ['"use strict"; (function (this: any) { return this })()', undefined],
      ['undeclared = 1', refused(2304)],
      ['with (Math) max(1, 2)', refused([1101, 2410])],
    ],
    'newer library functions are there where Node has them': [
      ['[3, 1, 2].toSorted().join("")', '123'],
      ['[1, 2, 3].at(-1)', 3],
      ['structuredClone(new Map([[1, 2]])).get(1)', 2],
    ],
    'a return or a yield at the top is refused': [
      ['return 1', refused(1108)],
      ['yield 1', refused([1163, 1359, 2304, 1212, 1214])],
      ['break', refused(1105)],
    ],
  }));
});

describe('where errors are', () => {
  scenarios(
    () => ({
      'a type error is told in the lines of the cell': [
        ['const o1 = { a: 1 }\n'],
        ['\n\n   o1.b', refused(2339, /^3:7 Property 'b' does not exist/)],
        ['const s = "é😀"; s.nope', refused(2339, /^1:20 /)],
        ['let a: number = 1;\r\nlet b: string = a', refused(2322, /^2:5 /)],
      ],
      'a syntax error is told where it is': [
        ['const = 3', refused(1134, /^1:7 /)],
        ['if (1) {', refused(1005, /^1:9 /)],
        ['`abc', refused(1160)],
        ['1 /* abc', refused(1010)],
        ['foo(\n  1,\n  2', refused(1005, /^3:4 /)],
        ['let 1x = 2', refused([1351, 1134])],
        ['}', refused(1128)],
        ['"abc', refused(1002)],
        ['const a b = 1', refused([1005, 1155])],
      ],
      'every problem of a cell is told at once': [
        ['const a: string = 1; const b: number = "s"', refused(2322, /^1:7 /)],
      ],
      'types of other cells are named as the learner named them': [
        ['class Model { layers = 1 }'],
        ['const m: Model = 5', refused(2322, /^1:7 Type 'number' is not assignable to type 'Model'\.$/)],
        ['const n: number = new Model()', refused(2322, /Type 'Model' is not assignable to type 'number'/)],
      ],
      'an error in a function of another cell goes through both cells': [
        ['function thr() {\n\n  throw new Error("deep")\n}'],
        ['const pad = 1;\n\n  thr()', throws('deep', /thr \(.*, line 3\)/, /, line 3$/m)],
      ],
      'an error behind a name of another cell is on its own line': [
        ['let live = 1'],
        ['live;\nlive; (null as any).x', throws(/reading 'x'/, /line 2/)],
      ],
      'an error in a method with types is on its own line': [
        [
          'class C { m<T>(a: T, b?: Record<string, T>): T {\n    const q = (a as any).x.y as number; return a } }',
        ],
        ['new C().m(1)', throws(/reading 'y'/, /C\.m \(.*, line 2\)/)],
      ],
      'an error after imports, enums and decorators keeps its line': [
        [
          'import { join } from "node:path"\nenum E { a }\nfunction d(v: any, c: ClassDecoratorContext) {}\n@d class K {}\n\nthrow new Error(join("a", "b"))',
          throws('a/b', /line 6/),
        ],
      ],
      'a too deep recursion is an error like others': [
        ['const deep = (n: number): number => 1 + deep(n + 1)'],
        ['deep(0)', throws('Maximum call stack size exceeded')],
        ['1 + 1', 2],
      ],
      'unchecked cells fail as they run': [
        ['// @ts-nocheck\nconst nc: string = 1;\nnc2', throws('nc2 is not defined', /line 3/)],
      ],
    }),
    { alone: false },
  );
});
