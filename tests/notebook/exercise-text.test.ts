import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  asCell,
  declaredNames,
  exercisesOf,
  namesBefore,
  readNotebook,
  solutionsOf,
} from 'downhill/notebook';
import { put, temporaryFolder } from '../cli/folder.ts';
import { lesson } from './lesson.ts';

describe('a solution file as the text of a cell', () => {
  test.each([
    ['export function f(): number {\n  return 1;\n}\n', 'function f(): number {\n  return 1;\n}'],
    ['export const a = 1, b = 2;', 'const a = 1, b = 2;'],
    ['export async function* g() {}', 'async function* g() {}'],
    ['export abstract class A {}', 'abstract class A {}'],
    ['export default function f() {}', 'function f() {}'],
    ['export  type A = 1;\nexport interface B {}', 'type A = 1;\ninterface B {}'],
    ['export enum E { a }\nexport namespace N {}', 'enum E { a }\nnamespace N {}'],
    ['const a = 1;\nexport { a };\n', 'const a = 1;'],
    ['export type { A };\nlet b = 1;', 'let b = 1;'],
    ['let b = 1;\n\n', 'let b = 1;'],
    ["const text = 'export const a = 1';\n// export", "const text = 'export const a = 1';\n// export"],
    ['const 平均 = "均值 🙂"; export const a = 平均;', 'const 平均 = "均值 🙂"; const a = 平均;'],
    ['/** Doc. 文档 🙂 */\nexport function f() {}', '/** Doc. 文档 🙂 */\nfunction f() {}'],
    ['', ''],
  ])('loses its exports: %j', (file, cell) => {
    expect(asCell(file)).toBe(cell);
  });

  test.each([
    ["import { tf } from 'downhill/engine';\n\nexport const a = tf;\n", 'const a = tf;'],
    ["import type { Vec } from 'anywhere';\r\nlet v: Vec;", 'let v: Vec;'],
    ["import { mean, type Vec } from '../made-lesson/index.ts'; let v: Vec;", 'let v: Vec;'],
    [
      "// wrong: no scaling\nimport { tf } from 'downhill/engine'\nexport const a = 1;",
      '// wrong: no scaling\nconst a = 1;',
    ],
    ["import fs from 'node:fs';\nexport const a = fs;", "import fs from 'node:fs';\nconst a = fs;"],
    ["import x, { type A, b as c } from 'y';\nlet z = c;", "import x, { b as c } from 'y';\nlet z = c;"],
    ["import * as z from 'y';\nz;", "import * as z from 'y';\nz;"],
    ["import 'side';\n1", "import 'side';\n1"],
    ['declare const mean: (v: number[]) => number;\nexport const a = mean([1]);', 'const a = mean([1]);'],
    ['declare function mean(v: number[]): number;\nexport declare class B {}\nlet x;', 'let x;'],
    ['declare global { var q: number }\nlet x;', 'declare global { var q: number }\nlet x;'],
    ["declare module 'm' { let q: number }\nlet x;", "declare module 'm' { let q: number }\nlet x;"],
  ])('loses what stands for the lesson: %j', (file, cell) => {
    expect(asCell(file)).toBe(cell);
  });

  test('keeps the imports that a known lesson lacks, name by name', () => {
    const has = new Set(['tf', 'Vec', 'fs']);
    const file = `import { startEngine, tf } from 'downhill/engine';
import type { Mat, Vec } from 'shapes';
import fs from 'node:fs';
import * as os from 'node:os';
export const a = 1;`;
    expect(asCell(file, has)).toBe(`import { startEngine } from 'downhill/engine';
import type { Mat } from 'shapes';
import * as os from 'node:os';
const a = 1;`);
  });

  test('is left alone when it is a cell already, or no TypeScript', () => {
    for (const same of ['const a = 1;\na', 'export const = 1;', '{ let a = 1; }'])
      expect(asCell(same)).toBe(same);
    const once = asCell("import { tf } from 'downhill/engine';\nexport const a: tf.Tensor = tf.scalar(1);");
    expect(asCell(once)).toBe(once);
  });
});

describe('the names that a cell makes', () => {
  test('are those of values, of all kinds and in order', () => {
    expect(
      declaredNames(`
        import { i } from 'x'; type T = 1; interface I {} declare const d: number;
        const a = 1, { b, c: [e = 2, ...f], ...g } = x as any; let h; var j;
        function k(inner: number): number { var own = 1; return own; } async function* l() {}
        class M {} enum N { x } namespace O { export const inside = 1; }
        if (a) { var p = 1; let q = 2; } for (var r of []) {} for (const s of []) {}
        export const t = 1; export default function u() {}
        const v = () => { var w; }; x = 1; label: { var y; }`),
    ).toEqual(['a', 'b', 'e', 'f', 'g', 'h', 'j', 'k', 'l', 'M', 'N', 'O', 'p', 'r', 't', 'u', 'v', 'y']);
  });

  test('are told once for overloads, and are none where nothing can be read', () => {
    expect(
      declaredNames('function f(a: string): void;\nfunction f(a: number): void;\nfunction f() {}'),
    ).toEqual(['f']);
    for (const nothing of ['', '// const a = 1', 'const = 1', '1 + 1'])
      expect(declaredNames(nothing)).toEqual([]);
    expect(declaredNames('const 均值 = <b>{"<x>"}</b>;')).toEqual(['均值']);
  });

  test('before an exercise are the lesson around it, types and imports with them', () => {
    expect([...namesBefore(lesson(), '06-1')]).toEqual(['check', 'gives', 'Vec', 'mean']);
    expect([...namesBefore(lesson(), '06-2')]).toEqual(['check', 'gives', 'Vec', 'mean', 'f1']);
    expect([...namesBefore(lesson(), '06-9')]).toEqual(['check', 'gives', 'Vec', 'mean', 'f1', 'f2']);
  });
});

describe('the solutions of a lesson', () => {
  const at = temporaryFolder();
  const write = (folder: string, source: string, file = 'solution.ts') =>
    put(at('06-made', folder, file), source);

  test('are found by the id with which their folders begin', () => {
    write('06-10-ten', 'export const ten = 10;');
    write('06-1-one', 'export const one = 1;');
    write('06-2', 'export const two = 2;');
    write('notes', 'export const note = 0;');
    write('06-3-only-checks', 'export default 1;', 'checks.ts');
    expect([...solutionsOf('06-made', at())]).toEqual([
      ['06-1', 'const one = 1;'],
      ['06-10', 'const ten = 10;'],
      ['06-2', 'const two = 2;'],
    ]);
    expect(solutionsOf('07-other', at())).toEqual(new Map());
  });

  test('keep the imports that the notebook has not made before the exercise', () => {
    write('06-1-one', "import { check, rng } from 'downhill/lesson';\nexport const one = rng;");
    const import_ = "import { rng } from 'downhill/lesson';\n";
    expect(solutionsOf('06-made', at()).get('06-1')).toBe('const one = rng;');
    expect(solutionsOf('06-made', at(), lesson()).get('06-1')).toBe(`${import_}const one = rng;`);
  });

  test('of two folders for one exercise are told', () => {
    write('06-1-one', '');
    write('06-1-uno', '');
    expect(() => solutionsOf('06-made', at())).toThrow(
      new Error('Cannot read the solutions of 06-made: two folders are for 06-1'),
    );
  });

  const lessons = join(__dirname, '..', '..', 'notebooks');
  test.each(readdirSync(lessons).filter((name) => name.endsWith('.ipynb')))(
    '%s has one for each exercise, which makes the names of the starter',
    (name) => {
      const solutions = solutionsOf(name.replace('.ipynb', ''));
      const exercises = exercisesOf(readNotebook(join(lessons, name))).filter(({ manual }) => !manual);
      expect([...solutions.keys()]).toEqual(exercises.map(({ id }) => id));
      for (const { id, names } of exercises)
        expect(declaredNames(solutions.get(id)!)).toEqual(expect.arrayContaining(names));
    },
  );
});
