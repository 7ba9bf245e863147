// biome-ignore-all lint/suspicious/noTemplateCurlyInString: cells are code, and code has templates
import { describe } from '@jest/globals';
import { refused, scenarios } from './scenarios.ts';

describe('types', () => {
  scenarios(() => ({
    'an interface is there for later cells': [
      ['interface Point { a: number }'],
      ['const i: Point = { a: 1 }; i.a', 1],
      ['const j: Point = { a: "x" }', refused(2322)],
    ],
    'an interface declared anew replaces the old one': [
      ['interface I { a: number }'],
      ['interface I { b: string }'],
      ['const i2: I = { b: "x" }; i2.b', 'x'],
      ['({ a: 1 }) satisfies I', refused([2353, 1360])],
    ],
    'interfaces of one cell merge': [
      ['interface Two { a: 1 } interface Two { b: 2 }'],
      ['const two: Two = { a: 1, b: 2 }; two', { a: 1, b: 2 }],
    ],
    'a type alias declared anew leaves old values their type': [
      ['type T = number'],
      ['const t: T = 1'],
      ['type T = string'],
      ['const u: T = "x"; u', 'x'],
      ['t.toFixed()', '1'],
    ],
    'conditional types infer': [
      ['type El<T> = T extends (infer U)[] ? U : never'],
      ['const e: El<number[]> = 1; e', 1],
      ['const e2: El<string[]> = 1', refused(2322)],
    ],
    'a type may contain itself': [
      ['type J = string | J[] | { [k: string]: J }'],
      ['const j: J = { a: ["b"] }; j', { a: ['b'] }],
    ],
    'types of one cell may contain each other': [
      ['interface N { kids: K[] } type K = N | null'],
      ['const n: N = { kids: [null, { kids: [] }] }; n.kids.length', 2],
    ],
    'a value and a type of the same name from two cells live together': [
      ['const Foo = { a: 1 }'],
      ['type Foo = { a: number }'],
      ['const f: Foo = Foo; f.a', 1],
    ],
    'a type and a value of the same name, the type first': [
      ['type Bar = { a: number }'],
      ['const Bar: Bar = { a: 2 }'],
      ['const g: Bar = Bar; g.a', 2],
    ],
    'a value and the type that is read from it share a name': [
      ['const Z = { parse: (x: unknown) => x as { id: number } }; type Z = ReturnType<typeof Z.parse>'],
      ['const z: Z = Z.parse({ id: 1 }); z.id', 1],
    ],
    'a union is told apart by its tag': [
      ['type U = { k: "a", n: number } | { k: "b", s: string }; let u: U = { k: "a", n: 1 } as U'],
      ['u.k === "a" ? u.n : u.s.length', 1],
      ['u.n', refused(2339)],
    ],
    'a value that may be missing has to be tested for': [
      ['let mb: string | null = Math.random() < 2 ? "abc" : null'],
      ['mb.length', refused([18047, 2531])],
      ['if (mb) mb.length'],
      ['mb!.length', 3],
      ['mb?.length ?? 0', 3],
    ],
    'generic functions infer from another cell': [
      ['function id<T>(x: T) { return x }'],
      ['id({ a: 1 }).a', 1],
      ['id("x").nope', refused(2339)],
      ['const pluck = <T, K extends keyof T>(items: T[], key: K): T[K][] => items.map((item) => item[key])'],
      ['pluck([{ a: 1, b: "x" }], "a")', [1]],
      ['pluck([{ a: 1 }], "c")', refused(2345)],
      ['id<string>(5)', refused(2345)],
    ],
    'tuples and satisfies keep their narrow types': [
      ['const tup = [1, "a"] as const; const cfg = { m: "x" } satisfies Record<string, string>'],
      ['const first: 1 = tup[0]; cfg.m.length + first', 2],
      ['tup[2]', refused(2493)],
      ['({ lr: "fast" }) satisfies { lr: number }', refused(2322)],
    ],
    'type predicates and assertions work from another cell': [
      [
        'function isS(x: unknown): x is string { return typeof x === "string" }\nfunction as1(x: unknown): asserts x is number {}',
      ],
      ['const un: unknown = "s"; isS(un) ? un.length : 0', 1],
      ['const un2: unknown = 1; as1(un2); un2.toFixed()', '1'],
    ],
    'keyof and typeof read a value of another cell': [
      ['let cfg2 = { a: 1, b: 2 }'],
      ['type Kf = keyof typeof cfg2; const kk: Kf = "b"; cfg2[kk]', 2],
      ['const no: Kf = "c"', refused(2322)],
      ['let tq2: typeof cfg2.a = 5; tq2', 5],
    ],
    'mapped and template types build on those of other cells': [
      ['type Keys = "a" | "b"'],
      ['type Setters = { [K in Keys as `set${Uppercase<K>}`]: (n: number) => void }'],
      ['const setters: Setters = { setA() {}, setB() {} }; Object.keys(setters)', ['setA', 'setB']],
      ['const wrong: Setters = { setA() {} }', refused(2741)],
    ],
    'a constant of the type never ends a chain of cases': [
      ['type Shape = { kind: "dot" } | { kind: "line", length: number }'],
      [
        'function size(s: Shape): number { switch (s.kind) { case "dot": return 0; case "line": return s.length; default: { const none: never = s; return none } } }',
      ],
      ['size({ kind: "line", length: 4 })', 4],
      ['type Shape = { kind: "dot" } | { kind: "box" }'],
      ['size({ kind: "box" })', refused(2322)],
    ],
    'a unique symbol is a key': [
      ['const sym = Symbol("s"); const o = { [sym]: 1 }'],
      ['o[sym]', 1],
      ['declare const us: unique symbol; type H = { [us]?: number }'],
      ['const h: H = {}; h', {}],
    ],
    'what the lib declares can be added to': [
      [
        'declare global { interface Array<T> { lastOne(): T } }\nArray.prototype.lastOne = function () { return this[this.length - 1] }',
      ],
      ['[1, 2, 3].lastOne()', 3],
      ['delete (Array.prototype as any).lastOne', true],
    ],
    'a global variable can be declared': [
      ['declare global { var GV: number }\nglobalThis.GV = 5'],
      ['GV + 1', 6],
      ['delete (globalThis as any).GV', true],
    ],
    'a parameter without a type is refused': [['function h(x) { return x }', refused(7006)]],
    'a typo gets the right name suggested': [
      ['const learningRate = 0.1'],
      ['learningRat', refused(2304, 'learningRate?')],
      ['[].lenght', refused([2550, 2551, 2339])],
    ],
    'a forgotten await is told of': [
      ['const later = async () => [1, 2]'],
      ['later().length', refused(2339)],
      ['(await later()).length', 2],
    ],
    'const enums, enums and their types': [
      ['enum E { A, B = "b" }'],
      ['[E.A, E.B, E[0]]', [0, 'b', 'A']],
      ['const en: E = E.A; en', 0],
      ['enum E2 { A = 1 }'],
      ['enum E2 { Z = 9 }'],
      ['E2.Z', 9],
      ['E2.A', refused(2339)],
      ['const enum C { X = 3, Y = X * 2 }'],
      ['C.Y', 6],
      [
        'enum Next { a = C.Y, b, "c d" = 1 << 3, e, f = -2, g } [Next.b, Next[7], Next.e, Next.g]',
        [7, 'b', 9, -1],
      ],
      ['enum Bits { a = 1 << 0, b = 1 << 1, ab = a | b } Bits.ab', 3],
      ['const bit: Bits.a = Bits.b', refused(2322)],
      ['enum Sum { one = C.X, two } [Sum.one, Sum.two]', [3, 4]],
    ],
    'namespaces hold values and types': [
      ['namespace N1 { export const a = 1; export interface I { x: number } }'],
      ['const n1: N1.I = { x: N1.a }; n1.x', 1],
      ['namespace Outer { export namespace Inner { export const deep = 2; export type D = typeof deep } }'],
      ['const d: Outer.Inner.D = Outer.Inner.deep; d', 2],
      ['import Short = Outer.Inner; Short.deep', 2],
      ['Short.deep + 1', 3],
      ['namespace OnlyTypes { export type A = 1 }'],
      ['const one: OnlyTypes.A = 1; one', 1],
      ['namespace Live { export let n = 0; export const up = () => ++n }'],
      ['Live.up(); Live.up(); Live.n', 2],
    ],
    'a class, a function and an enum merge with a namespace of the same cell': [
      ['class M { }; namespace M { export const k = 4 }'],
      ['M.k', 4],
      ['function fm() { return fm.d }; namespace fm { export let d = 8 }'],
      ['fm() + fm.d', 16],
      ['enum Color { red } namespace Color { export const first = () => Color[0] }'],
      ['Color.first()', 'red'],
    ],
    'comments to the compiler count': [
      ['// @ts-ignore\nconst ig: string = 1'],
      ['// @ts-expect-error\nconst ee: string = 1; 5', 5],
      ['// @ts-expect-error\nconst fine: string = "s"', refused(2578)],
      ['// @ts-nocheck\nconst nc: string = 1; nc', 1],
      ['nc', 1],
    ],
    'an index of unknown keys is any only where it says so': [
      ['const dict: Record<string, number> = { a: 1 }'],
      ['dict.b?.toFixed()', undefined],
      ['const closed = { a: 1 }; closed["b"]', refused(7053)],
    ],
    'a let is checked also where a statement calls it': [
      ['let word = "s" as string | number; let make = () => 1'],
      ['word.toFixed()', refused(2339)],
      ['make(); make.nope(); make()', refused(2339)],
      ['word.valueOf(); word.nope', refused(2339)],
      ['make().toUpperCase()', refused(2339)],
    ],
    'a let of a union narrows in its own cell only': [
      ['let id2: string | number = "s"'],
      ['id2 = 5; id2.toFixed(1)', '5.0'],
      ['id2.toFixed(1)', refused(2339)],
      ['typeof id2 === "number" && id2.toFixed(1)', '5.0'],
    ],
    'declare says that a name is there and makes nothing': [
      ['declare const process2: { pid: number }; typeof process2', 'undefined'],
      ['declare function later2(): number'],
      ['const useLater = () => later2()'],
    ],
    'variance and readonly are checked across cells': [
      ['const frozen: readonly number[] = [1, 2]'],
      ['frozen.push(3)', refused(2339)],
      ['const thawed: number[] = frozen', refused(4104)],
      ['interface Box<in out T> { v: T }'],
      ['const box: Box<number | string> = { v: 1 } as Box<number>', refused(2322)],
    ],
    'a function type with this is checked': [
      ['function area(this: { w: number }) { return this.w ** 2 }'],
      ['area.call({ w: 3 })', 9],
      ['area()', refused(2684)],
    ],
  }));
});
