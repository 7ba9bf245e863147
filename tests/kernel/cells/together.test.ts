import { afterAll, expect, jest, test } from '@jest/globals';
import { notebooksDir, rng } from '../../../lib/base/index.ts';
import { lessonNames } from '../../../lib/grading/index.ts';
import { Compiler, fineTogether } from '../../../lib/kernel/index.ts';
import { readNotebook } from '../../../lib/notebook/index.ts';

jest.setTimeout(120_000);

const folder = notebooksDir();
const compiler = new Compiler(folder);
afterAll(() => compiler.close());

/** The same question put to the compiler, cell by cell. */
let run = 0;
function fineOneByOne(cells: readonly string[]): boolean {
  compiler.names.clear();
  return cells.every((source) => {
    const result = compiler.compile(source, ++run);
    if (result.ok) compiler.commit({ run, made: result.cell.own.map(({ name }) => name) });
    return result.ok;
  });
}

const together = (cells: readonly string[]) =>
  fineTogether(
    folder,
    cells.map((source) => ({ source, others: [] })),
  );

const cases: [string, boolean, string[]][] = [
  ['no cell', true, []],
  ['names of earlier cells', true, ['const a = 1;', 'const b = a + 1;', 'b.toFixed(a)']],
  ['a name of a later cell', false, ['b + 1', 'const b = 1;']],
  ['a wrong type', false, ['const a = 1;', 'const b: string = a;']],
  ['a text that breaks off', false, ['const a = [1,']],
  ['a name made anew with another type', true, ['const a = 1;', 'a.toFixed()', 'const a = "1";', 'a.trim()']],
  ['a name made anew, used as the old one', false, ['const a = 1;', 'const a = "1";', 'a.toFixed()']],
  ['a variable that is assigned later', true, ['let a = 1;', 'a = 2;', 'a += 1;']],
  ['a constant that is assigned later', false, ['const a = 1;', 'a = 2;']],
  ['a variable that may hold anything', true, ['let a;', 'a = 1;', 'a = "1"; a.trim()']],
  ['a type', true, ['type A = { x: number };', 'const a: A = { x: 1 };', 'interface B extends A { y: A }']],
  [
    'a type beside a value of its name',
    true,
    ['const A = 1;', 'type A = string;', 'const a: A = "" + A.toFixed();'],
  ],
  [
    'a value beside a type of its name',
    true,
    ['type A = string;', 'const A = 1;', 'const a: A = "" + A.toFixed();'],
  ],
  ['a class, made anew', true, ['class A { x = 1; }', 'class A { y = 2; }', 'new A().y']],
  ['a class that has lost a field', false, ['class A { x = 1; }', 'class A { y = 2; }', 'new A().x']],
  ['an import', true, ["import { rng } from 'downhill/base';", 'const draw = rng(1);', 'draw()']],
  ['an import of nothing', false, ["import { none } from 'downhill/base';"]],
  ['an import of types', true, ["import type { Rng } from 'downhill/base';", 'const f = (r: Rng) => r();']],
  ['a type of an import as a value', false, ["import type { Rng } from 'downhill/base';", 'new Rng()']],
  ['a cell that is not checked', true, ['// @ts-nocheck\nconst a: string = 1;', 'a.trim()']],
  ['awaiting', true, ['const a = await Promise.resolve(1);', 'a.toFixed()']],
  ['what is declared only', true, ['declare const a: number;', 'a.toFixed()']],
  [
    'functions over each other',
    true,
    ['function f(x: string): string;\nfunction f(x: any) { return x; }', 'f("")'],
  ],
];

test.each(cases)('%s: %s, as cell by cell', (_, fine, cells) => {
  expect(together(cells)).toBe(fine);
  expect(fineOneByOne(cells)).toBe(fine);
});

test('what may stand in the place of a cell sees the names before it, and leaves none', () => {
  const cells = (...others: string[]) => [
    { source: 'const a = 1;', others: [] },
    { source: 'const b = 1;', others },
    { source: 'b.toFixed()', others: [] },
  ];
  expect(fineTogether(folder, cells('const b = a + 1;', "import * as c from 'downhill/base';"))).toBe(true);
  expect(fineTogether(folder, cells('const b = "";', 'a'))).toBe(true);
  expect(fineTogether(folder, cells('const b = a + 1;', 'a.trim()'))).toBe(false);
  expect(fineTogether(folder, cells('b.toFixed()'))).toBe(false);
  expect(fineTogether(folder, cells('const b = ;'))).toBe(false);
});

test('more cells than files were made for', () => {
  const cells = Array.from({ length: 270 }, (_, at) => `const a${at} = ${at === 0 ? 1 : `a${at - 1} + 1`};`);
  expect(together([...cells, 'a269.toFixed()'])).toBe(true);
  expect(fineOneByOne([...cells, 'a269.toFixed()'])).toBe(true);
  expect(together([...cells, 'a269.trim()'])).toBe(false);
});

const draw = rng(7);
const lesson = draw.shuffle(lessonNames())[0]!;
const code = readNotebook(notebooksDir(`${lesson}.ipynb`))
  .cells.filter(({ cell_type, source }) => cell_type === 'code' && source.trim() !== '')
  .map(({ source }) => source);

test.each([...Array(2).keys()])(
  `lesson ${lesson} without one of its lines, drawn: the two say the same (%i)`,
  () => {
    const cells = [...code];
    const at = draw.int(cells.length);
    const lines = cells[at]!.split('\n');
    lines.splice(draw.int(lines.length), 1);
    cells[at] = lines.join('\n');
    expect({ at, fine: together(cells) }).toEqual({ at, fine: fineOneByOne(cells) });
  },
);
