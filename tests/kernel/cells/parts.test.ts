import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Compiled, Compiler } from 'downhill/kernel';
import { findLocal, isLocal, isTypeScript } from '../../../lib/kernel/cells/find-local.ts';
import { footer } from '../../../lib/kernel/cells/footer.ts';
import { compileLocal } from '../../../lib/kernel/cells/local-modules.ts';
import { borrow, type Name } from '../../../lib/kernel/cells/names.ts';
import type { Declared, Kind } from '../../../lib/kernel/cells/outline-types.ts';
import { placeOf } from '../../../lib/kernel/cells/problems.ts';
import { Slots } from '../../../lib/kernel/cells/slots.ts';
import { plainWords } from '../../../lib/kernel/run/plain-words.ts';
import { NotebookFolder } from './notebook-folder.ts';

const folder = new NotebookFolder();
let compiler: Compiler;
let runs = 0;
beforeAll(() => {
  compiler = new Compiler(folder.path);
});
afterAll(() => {
  compiler.close();
  folder.remove();
});

/** Takes in a cell as if it had run to its end. */
function have(source: string): Compiled {
  const run = ++runs;
  const compiled = compiler.compile(source, run, run);
  if (!compiled.ok) throw new Error(compiled.problems.map(({ message }) => message).join('\n'));
  compiler.commit({ run, made: compiled.cell.own.map(({ name }) => name) });
  return compiled.cell;
}

describe('what a cell leaves and takes', () => {
  const own = (source: string) =>
    have(source).own.map(({ name, settable }) => (settable ? `${name}=` : name));

  test.each([
    ['let a = 1, b; const c = 2', ['a=', 'b=', 'c']],
    ['const { p, q: [r, ...s], ...t } = {} as any', ['p', 'r', 's', 't']],
    [
      'function f() {} async function* g() {} class C {} enum E { x } const enum K { y }',
      ['f', 'g', 'C', 'E', 'K'],
    ],
    [
      '{ let inner = 1; var outer = 2 } for (var i = 0; i < 1; i++); try {} catch (e) { var late = 1 }',
      ['outer=', 'i=', 'late='],
    ],
    ['type T = 1; interface I {} declare const d: 1; declare function df(): void', []],
    ['namespace V { export const x = 1 } namespace T2 { export type x = 1 }', ['V']],
    [
      'import path, { join as j, type ParsedPath } from "node:path"; import type { Stats } from "node:fs"',
      ['path', 'j'],
    ],
    ['export const e1 = 1; export default function e2() {} export class e3 {}', ['e1', 'e2', 'e3']],
    [
      'const arrow = () => { var hidden = 1; return hidden }; class D { static { var no = 1 } }',
      ['arrow', 'D'],
    ],
    ['1 + 1', []],
  ])('%s', (source, names) => {
    expect(own(source)).toEqual(names);
  });

  test("a cell uses the names that mean another cell's, and no parameter or property of that name", () => {
    have('const used = 1, unused = 2, prop = 3, param = 4');
    const { uses } = have('const box = { prop: used }; box.prop; ((param: number) => param)(1)');
    expect(uses.map(({ name }) => name).filter((name) => name !== 'param')).toEqual(['used']);
  });

  test('imports are carried out as they were planned', () => {
    const { imports } = have(
      'import fs, { join as j } from "node:path"; import * as all from "node:os"; import "node:url"',
    );
    expect(imports.map(({ specifier, names }) => [specifier, names])).toEqual([
      [
        'node:path',
        [
          ['fs', 'default'],
          ['j', 'join'],
        ],
      ],
      ['node:os', [['all', '*']]],
      ['node:url', []],
    ]);
  });
});

describe('the code that runs', () => {
  const code = (source: string) => have(source).code.replace(/\s+/g, ' ').trim();

  test.each([
    ['1 + 1', '$downhillCell.value = 1 + 1;'],
    ['live', '$downhillCell.value = $downhillOf_live.scope.live;'],
    ['live = 2', '$downhillCell.value = $downhillOf_live.scope.live = 2;'],
    ['({ live })', '$downhillCell.value = { live: $downhillOf_live.scope.live };'],
    ['call()', '$downhillCell.value = (0, $downhillOf_call.scope.call)();'],
    [
      '(live as number) + live!',
      '$downhillCell.value = $downhillOf_live.scope.live + $downhillOf_live.scope.live;',
    ],
    ['await import("node:fs")', '$downhillCell.value = await $downhillCell.import("node:fs");'],
    ['import.meta', '$downhillCell.value = $downhillCell.meta;'],
    ['export const z9 = 1', 'const z9 = 1;'],
    ['import "node:fs"; 3', '$downhillCell.value = 3;'],
    ['', ''],
  ])('%s', (source, expected) => {
    if (!compiler.names.has('live')) have('let live = 1; const call = () => 1');
    expect(code(source)).toBe(expected);
  });
});

describe('the footer', () => {
  const name = (kind: Kind, more: Partial<Name> = {}): Name => ({
    slot: { id: 'c1', path: '/c1.ts' },
    run: 1,
    kind,
    value: kind !== 'type',
    type: kind === 'type' || kind === 'class',
    evolving: false,
    typeOnly: false,
    ...more,
  });
  const own = (kind: Kind, value: boolean, type: boolean): Map<string, Declared> =>
    new Map([['x', { kind, at: 0, value, type }]]);
  const line = (from: Name, declared = new Map<string, Declared>()) =>
    footer(borrow(['x'], declared, new Map([['x', from]])), declared, new Set())
      .text.split("import('./hub');")[1]!
      .replace(/export \{.*/, '')
      .trim();

  test.each([
    ['a const is imported', line(name('const')), 'import x = $downhill.c1.x;'],
    [
      'a let is declared, for it can be assigned',
      line(name('let')),
      "declare let x: $downhillTypes['c1']['x'];",
    ],
    ['a let without a type is any', line(name('let', { evolving: true })), 'declare let x: any;'],
    [
      'an imported type cannot go through a namespace',
      line(name('type', { typeOnly: true })),
      "import type { x } from './c1';",
    ],
    ['a name of the cell itself is not borrowed', line(name('const'), own('const', true, false)), ''],
    [
      'a type beside an old value borrows the value',
      line(name('const'), own('type', false, true)),
      "declare const x: $downhillTypes['c1']['x'];",
    ],
    [
      'a value beside an old type borrows the type',
      line(name('type'), own('const', true, false)),
      'import x = $downhill.c1.x;',
    ],
    ['a class replaces an old type whole', line(name('type'), own('class', true, true)), ''],
  ])('%s', (_, got, expected) => {
    expect(got).toBe(expected);
  });
});

describe('slots', () => {
  test('a slot that was given back is used again, and no other file is made', () => {
    const slots = new Slots('/cells', () => {});
    const files = new Set<string>();
    for (let i = 0; i < 2000; i++) {
      const { slot, created } = slots.take('ts');
      expect(created).toEqual([]);
      files.add(slot.path);
      slots.release(slot);
    }
    expect(files.size).toBe(256);
  });

  test('when all are taken their number doubles', () => {
    const slots = new Slots('/cells', () => {});
    const counts = Array.from({ length: 300 }, () => slots.take('ts').created.length);
    expect(counts.filter(Boolean)).toEqual([264]);
  });

  test('a cell that is run again and again lets go of its last run', () => {
    const goneOf = (run: number) => {
      compiler.compile('const again = 1; const twice = again * 2', run, run);
      return compiler.commit({ run, made: ['again', 'twice'] }).gone;
    };
    runs += 100;
    goneOf(runs);
    for (let i = 0; i < 50; i++) {
      const gone = goneOf(++runs);
      expect(gone).toContain(runs - 1);
    }
  });

  test('what a cell prints or computes without a name is let go of at once', () => {
    const run = ++runs;
    compiler.compile('1 + 1', run, run);
    expect(compiler.commit({ run, made: [] }).gone).toEqual([run]);
  });
});

describe('files beside the notebook', () => {
  test('relative and absolute names are files, all else is a package', () => {
    expect(
      ['./a', '../a', '/a', '.', '..', 'C:\\a', 'a', '@a/b', 'node:fs', '.hidden'].filter(isLocal),
    ).toEqual(['./a', '../a', '/a', '.', '..', 'C:\\a']);
  });

  test('TypeScript is what has its ending and holds more than declarations', () => {
    expect(['a.ts', 'a.tsx', 'a.mts', 'a.d.ts', 'a.js', 'a.json', 'a.d.mts'].filter(isTypeScript)).toEqual([
      'a.ts',
      'a.tsx',
      'a.mts',
    ]);
  });

  test('a file is compiled with those that it imports, in a circle, too, and again only when it changed', () => {
    folder.write('one.ts', 'import { b } from "./two"; import fs from "node:fs"; export const a = () => b;');
    folder.write('two.ts', 'import { a } from "./one"; export const b = () => a;');
    const cache = new Map();
    const path = findLocal(folder.path, './one')!;
    const first = compileLocal(path, cache);
    expect(first.map((module) => module.path.split('/').at(-1))).toEqual(['one.ts', 'two.ts']);
    const second = compileLocal(path, cache);
    expect(second[0]).toBe(first[0]);
    folder.write('one.ts', 'export const a = 1');
    expect(compileLocal(path, cache)[0]).not.toBe(first[0]);
  });

  test('a file that is not there is none', () => {
    expect(findLocal(folder.path, './nowhere')).toBeUndefined();
  });
});

test.each([
  ['$downhillOf_f.scope.f is not a function', 'f is not a function'],
  ['(0 , $downhillOf_größe.scope.größe)(...) is not a function', 'größe(...) is not a function'],
  ['(0 , $downhillCell.scope.make)(...).x', 'make(...).x'],
  ['nothing of ours', 'nothing of ours'],
])("the engine's words %j are told as %j", (message, expected) => {
  expect(plainWords(message)).toBe(expected);
});

test('places count lines and columns from 1', () => {
  expect([placeOf('ab\ncd', 0), placeOf('ab\ncd', 4)]).toEqual([
    { line: 1, column: 1 },
    { line: 2, column: 2 },
  ]);
});
