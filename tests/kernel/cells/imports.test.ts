import { describe } from '@jest/globals';
import { is, prints, refused, scenarios, throws } from './scenarios.ts';

describe('packages', () => {
  scenarios(
    () => ({
      'an ESM-only package gives its default, its names and itself': [
        ['import greet, { answer } from "esm-only"\nimport * as ns from "esm-only"'],
        ['[greet(), answer, ns.answer]', ['hi', 42, 42]],
      ],
      'a package that exports only a subpath is found there alone': [
        ['import { kind } from "only-a-subpath/sub"; kind', 'esm'],
        ['import "only-a-subpath"', refused([2307, 2882])],
      ],
      'a CommonJS package that is a function': [
        ['import addOne from "exports-a-function"; addOne(1) + addOne.step', 5],
        ['import * as addOneNs from "exports-a-function"; typeof addOneNs', 'object'],
        ['import addOne2 = require("exports-a-function"); addOne2(2)', 3],
        ['import { step } from "exports-a-function"; step', 3],
      ],
      'a CommonJS package that was ESM once': [
        ['import A, { hidden } from "says-it-is-esm"; new A().v + hidden', 8],
        ['class B2 extends A {}; new B2().v', 1],
      ],
      'a package of types alone leaves nothing to load': [
        ['import { Options } from "types-alone"; const o: Options = { a: 1 }; o.a', 1],
        ['const p: Options = { a: 2 }; p.a', 2],
      ],
      'the types of a package can be added to': [
        [
          'import type {} from "types-alone"; declare module "types-alone" { interface Options { b?: string } }',
        ],
        ['import type { Options as O2 } from "types-alone"; const o2: O2 = { a: 1, b: "x" }; o2.b', 'x'],
      ],
      'a package without types is any': [
        ['import { twice } from "without-types"; twice(4)', 8],
        ['twice(5)', 10],
        ['import * as all from "without-types"; all.twice(1)', 2],
      ],
      'an imported type cannot be made': [
        ['import type { Stats } from "node:fs"'],
        ['let st: Stats | undefined; st', undefined],
        ['new Stats()', refused([1361, 1362])],
      ],
      'export type and import type in braces': [
        ['import { type Stats as S3, existsSync } from "node:fs"'],
        ['const has = (s: S3) => s.size; existsSync("/")', true],
        ['export type { S3 as Renamed }'],
      ],
      'the modules of Node': [
        ['import * as fs from "node:fs"; import path from "path"'],
        ['path.basename("/a/b") + typeof fs.readFileSync', 'bfunction'],
        ['import { setTimeout as sleep } from "node:timers/promises"; await sleep(1, "slept")', 'slept'],
      ],
      'an import replaces an import, and a const an import': [
        ['import { basename as p1 } from "node:path"'],
        ['import { readFileSync as p1 } from "node:fs"'],
        ['p1.name', 'readFileSync'],
        ['import { join } from "node:path"'],
        ['const join = 1'],
        ['join + 1', 2],
      ],
      'an import that its cell does not use is there later': [
        ['import { join } from "node:path"'],
        ['join("a", "b")', 'a/b'],
      ],
      'an import cannot be assigned': [
        ['import { sep } from "node:path"'],
        ['sep = "x"', refused([2632, 2588, 2540])],
      ],
      'a dynamic import gives the whole package with its types': [
        ['const m = await import("esm-only"); m.answer', 42],
        ['m.nope', refused(2339)],
        ['(await import("esm-only")).default()', 'hi'],
        ['const name2 = "esm-only"; (await import(name2)).answer', 42],
        ['await import("not-there-" + "at-all")', throws(/Cannot find package 'not-there-at-all'/)],
      ],
      'import.meta and require speak from the folder of the notebook': [
        ['[typeof import.meta.url, import.meta.url.startsWith("file://")]', ['string', true]],
        ['import.meta.dirname === __dirname', true],
        ['require("node:path").sep', '/'],
        ['require("exports-a-function").step', 3],
      ],
      'the course and its packages are there for any notebook': [
        ['import { rng } from "downhill/base"; const r = rng(1); r() === rng(1)()', true],
        ['rng("a").int(5) < 5', true],
        ['import { nope } from "downhill/base"', refused([2305, 2724])],
        ['import * as tf from "@tensorflow/tfjs"'],
        ['const t: tf.Tensor2D = tf.tensor2d([[1, 2]]); t.shape', [1, 2]],
        ['tf.tensor("x", [1], "nodtype")', refused([2345, 2769])],
        ['tf.matMul(t, t.transpose()).dataSync()[0]', 5],
      ],
      'a missing package is refused': [['import { zz } from "no-such-package"', refused(2307)]],
      'a package that fails as it loads fails the cell': [
        ['import { x } from "throws-at-once"', throws('no device')],
        ['x', refused(2304)],
      ],
      'import for its effects alone runs once': [['import "esm-only"'], ['import "without-types"; 1', 1]],
      'attributes and JSON': [
        ['import json from "./numbers.json"; json.a.length', 2],
        ['import json2 from "./numbers.json" with { type: "json" }; json2.a[1]', 2],
        ['json.b', refused(2339)],
      ],
      'imports in the middle of a cell are carried out first': [
        ['const first2 = basename("/x/y"); import { basename } from "node:path"; first2', 'y'],
      ],
      'what a cell exports is as if it did not': [
        ['export const ec = 1; export function ef() { return ec }; export default class { }'],
        ['ef()', 1],
        ['const xa = 1; export { xa }'],
        ['xa', 1],
        ['export default 1 + 1'],
        ['export default function named() { return 6 }'],
        ['named()', 6],
        ['export { join as glue } from "node:path"'],
        ['export * from "esm-only"; 3', 3],
        [
          'export enum Ex { a } export namespace En { export const b = 2 } export interface Ei { c: 1 } export type Et = Ei',
        ],
        ['const et: Et = { c: 1 }; [Ex.a, En.b, et.c]', [0, 2, 1]],
        ['export async function* ag() { yield 1 } export abstract class Ab { z = 1 }'],
        ['new (class extends Ab {})().z', 1],
      ],
      'an imported name is printed, spread and put in shorthand': [
        ['import { answer as n } from "esm-only"'],
        ['console.log({ n }.n, ...[n])', prints('42 42')],
      ],
      'a namespace is a namespace also where it is handed on': [
        ['import * as whole from "esm-only"'],
        ['const f = (w: typeof whole) => w.answer; f(whole)', 42],
        ['whole', is((value: object) => Object.keys(value).sort().join() === 'answer,default')],
      ],
    }),
    {
      packages: [
        'esm-only',
        'only-a-subpath',
        'exports-a-function',
        'says-it-is-esm',
        'types-alone',
        'without-types',
        'throws-at-once',
      ],
      files: { 'numbers.json': '{ "a": [1, 2] }' },
    },
  );
});

describe('files beside the notebook', () => {
  scenarios((folder) => ({
    'a file gives values and types': [
      () =>
        folder.write(
          'lib.ts',
          'export const lv: number = 1; export type LT = { a: number }; export let cnt = 0; export function bump() { cnt++ }',
        ),
      ['import { lv, type LT, bump } from "./lib"; const l: LT = { a: lv }; l.a', 1],
      ['import { lv as lv2 } from "./lib.ts"; lv2', 1],
      ['import { lv as lv3 } from "./lib.js"; lv3', 1],
    ],
    'an edit is seen when it is imported again': [
      () => folder.write('edited.ts', 'export const q = 1'),
      ['import { q } from "./edited"; q', 1],
      () => folder.write('edited.ts', 'export const q = "now a string"'),
      ['import { q } from "./edited"; q.length', 12],
    ],
    'an edit changes what the checker says': [
      () => folder.write('types.ts', 'export const q = "s"'),
      ['import { q } from "./types"; q.length', 1],
      () => folder.write('types.ts', 'export const q = 55'),
      ['import { q } from "./types"; q.length', refused(2339)],
    ],
    'an edit is seen through the file that imports it': [
      () => folder.write('inner.ts', 'export const z = 1'),
      () => folder.write('outer.ts', 'import { z } from "./inner"; export const zz = z * 10'),
      ['import { zz } from "./outer"; zz', 10],
      () => folder.write('inner.ts', 'export const z = 2'),
      ['import { zz } from "./outer"; zz', 20],
    ],
    'a file that was not edited keeps its state': [
      () => folder.write('state.ts', 'export let n = 0; export const inc = () => ++n'),
      ['import { inc } from "./state"; inc()', 1],
      ['import { inc as i2 } from "./state"; i2()', 2],
    ],
    'a variable of a file shows its present value': [
      () => folder.write('live.ts', 'export let n = 0; export const inc = () => { ++n }'),
      ['import { n, inc } from "./live"; inc(); n', 1],
      ['inc(); n', 2],
      ['({ n })', { n: 2 }],
    ],
    'an error in a file names its line': [
      () =>
        folder.write(
          'fails.ts',
          'export interface A {}\nexport function fail() {\n  throw new Error("lib") }',
        ),
      ['import { fail } from "./fails"\nfail()', throws('lib', /fails\.ts, line 3/, /line 2/)],
    ],
    'two files may import each other': [
      () =>
        folder.write(
          'even.ts',
          'import { odd } from "./odd"; export const even = (n: number): boolean => n === 0 || odd(n - 1)',
        ),
      () =>
        folder.write(
          'odd.ts',
          'import { even } from "./even"; export const odd = (n: number): boolean => n !== 0 && even(n - 1)',
        ),
      ['import { even } from "./even"; [even(10), even(7)]', [true, false]],
    ],
    'a folder, a .tsx, a .js and a .mjs file are found': [
      () => folder.write('tools/index.ts', 'export const hammer = 1'),
      () =>
        folder.write(
          'view.tsx',
          'const React = { createElement: (t: any) => t }; declare global { namespace JSX { interface IntrinsicElements { b: any } } }\nexport const bold = <b />',
        ),
      () => folder.write('plain.js', 'export const js = 2'),
      () => folder.write('module.mjs', 'export const mjs = 3'),
      ['import { hammer } from "./tools"; hammer', 1],
      ['import { bold } from "./view"; bold as any', 'b'],
      ['import { mjs } from "./module.mjs"; mjs', 3],
    ],
    'a file that appears after it was missed is found': [
      ['import { now } from "./appears"', refused(2307)],
      () => folder.write('appears.ts', 'export const now = 1'),
      ['import { now } from "./appears"; now', 1],
    ],
    'a file uses packages, enums, decorators and await': [
      () =>
        folder.write(
          'rich.ts',
          'import { basename } from "node:path";\nimport fs from "node:fs";\nexport enum E { a = 3 }\nexport const base = basename("/x/y");\nexport default typeof fs.readFileSync;\nexport class C { accessor v = 1 }',
        ),
      ['import kind, { E, base, C } from "./rich"; [kind, E.a, base, new C().v]', ['function', 3, 'y', 1]],
    ],
    'a type error in a file does not stop the cell, its words tell of the file when it runs': [
      () => folder.write('loose.ts', 'export const wrong: number = "s" as any; export const right = 2'),
      ['import { wrong, right } from "./loose"; [wrong, right]', ['s', 2]],
    ],
    'a file with a syntax error is refused or throws, and the session lives on': [
      () => folder.write('broken.ts', 'export const = 3'),
      ['import * as broken from "./broken"', refused(0)],
      () => folder.write('broken.ts', 'export const fine = 3'),
      ['import { fine } from "./broken"; fine', 3],
    ],
    'import and export again in a file that others read': [
      () =>
        folder.write(
          'again.ts',
          'export * from "./state"; export * as path from "node:path"; export { lv as renamed } from "./lib"',
        ),
      [
        'import { inc as inc3, path as path3, renamed } from "./again"; [typeof inc3, path3.sep, renamed]',
        ['function', '/', 1],
      ],
    ],
  }));
});
