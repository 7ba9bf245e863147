import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseSync } from '@swc/core';

// The picture: what each room of lib/ may import directly. What those may import, it may import, too.
const picture: Record<string, string[]> = {
  base: [],
  lesson: ['base'],
  plots: ['base'],
  engine: ['base'],
  datasets: ['engine'],
  nn: ['engine'],
  classic: ['engine'],
  training: ['datasets', 'nn', 'classic'],
  kernel: ['base'],
  notebook: ['kernel'],
  grading: ['notebook'],
  course: ['base'],
  handout: ['course', 'notebook', 'plots'],
};
const below = Object.keys(picture);
picture.bench = below;
picture.cli = [...below, 'bench'];

/** All rooms that a room may import, itself left out. */
function allowed(room: string): string[] {
  return [...new Set((picture[room] ?? []).flatMap((next) => [next, ...allowed(next)]))].sort();
}

type Literal = { type: string; value: string };
type Import = { from: string; typeOnly: boolean };

/** The specifiers that a source names: in its import and export lines, in import() and in import types. */
function importsOf(source: string): Import[] {
  const found: Import[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, typeOnly, source, callee, argument } = node as Record<string, never>;
    const add = (literal: Literal | undefined, isType: boolean) =>
      literal?.type === 'StringLiteral' && found.push({ from: literal.value, typeOnly: isType });
    if (/^(Import|ExportNamed|ExportAll)Declaration$/.test(type ?? '')) add(source, Boolean(typeOnly));
    if (type === 'TsImportType') add(argument, true);
    const called = callee as { type: string; value?: string } | undefined;
    if (type === 'CallExpression' && (called?.type === 'Import' || called?.value === 'require')) {
      add((node as { arguments: [{ expression: Literal }?] }).arguments[0]?.expression, false);
    }
    Object.values(node).forEach(walk);
  };
  walk(parseSync(source, { syntax: 'typescript', target: 'es2022' }).body);
  return found;
}

/** Files by their path in lib/, `base/index.ts`, with their text. */
type Sources = Record<string, string>;

const roomOf = (path: string) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '');

/** What breaks the picture, a sentence each. */
function breaches(files: Sources): string[] {
  return Object.entries(files).flatMap(([path, source]) => {
    const room = roomOf(path);
    if (!(room in picture))
      return [`lib/${path} lies in no room of the picture: ${[...below, 'bench', 'cli'].join(', ')}`];
    return importsOf(source).flatMap(({ from }) => {
      const target = targetOf(path, from);
      if (target === undefined || roomOf(target) === room) return [];
      const said = `lib/${path} imports '${from}'`;
      const may = allowed(room);
      if (!may.includes(roomOf(target)))
        return [`${said}; ${room} may import ${may.join(', ') || 'no other room'}`];
      return target === `${roomOf(target)}/index.ts`
        ? []
        : [`${said}; another room is imported through its index.ts`];
    });
  });
}

/** The place in lib/ that an import means, `../x` for one outside; undefined for a package. */
function targetOf(path: string, from: string): string | undefined {
  if (from.startsWith('downhill/')) return `${from.slice('downhill/'.length)}/index.ts`;
  return from.startsWith('.') ? posix.join(posix.dirname(path), from) : undefined;
}

/** The circles among files that import each other's values, each told once. */
function circles(files: Sources): string[] {
  const next = (path: string) =>
    importsOf(files[path] ?? '')
      .filter(({ typeOnly }) => !typeOnly)
      .flatMap(({ from }) => targetOf(path, from) ?? [])
      .filter((target) => target in files);
  const told: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, way: string[]): void => {
    const at = way.indexOf(path);
    if (at >= 0) told.push([...way.slice(at), path].map((file) => `lib/${file}`).join(' -> '));
    if (at >= 0 || done.has(path)) return;
    for (const target of next(path)) visit(target, [...way, path]);
    done.add(path);
  };
  for (const path of Object.keys(files)) visit(path, []);
  return told;
}

const isCode = (path: string) => /\.[cm]?[jt]sx?$/.test(path);

/** The code in a folder of the checkout, by its path there. */
function read(folder: string): Sources {
  const root = join(__dirname, '..', folder);
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(isCode);
  return Object.fromEntries(
    paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')]),
  );
}

const longest = 320; // lines that one can still hold in one's head
const tooLong = (files: Sources) =>
  Object.entries(files)
    .map(([path, text]) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > longest)
    .map(({ path, lines }) => `${path} has ${lines} lines, the most is ${longest}`);

describe('the course', () => {
  test('every import of lib/ follows an arrow of the picture and goes through an index.ts', () => {
    const lib = read('lib');
    expect(Object.keys(lib)).toContain('base/index.ts');
    expect(breaches(lib)).toEqual([]);
  });

  test('no files of lib/ import each other in a circle', () => {
    expect(circles(read('lib'))).toEqual([]);
  });

  test.each(['lib', 'tests'])('no file in %s/ is longer than 320 lines', (folder) => {
    expect(tooLong(read(folder))).toEqual([]);
  });
});

describe('the checker', () => {
  test('the arrows are followed transitively and never backwards', () => {
    expect(allowed('base')).toEqual([]);
    expect(allowed('training')).toEqual(['base', 'classic', 'datasets', 'engine', 'nn']);
    expect(allowed('grading')).toEqual(['base', 'kernel', 'notebook']);
    expect(allowed('handout')).toEqual(['base', 'course', 'kernel', 'notebook', 'plots']);
    expect(allowed('bench')).toEqual([...below].sort());
    expect(allowed('cli')).toEqual([...below, 'bench'].sort());
  });

  test('every form of an import is seen, and words in comments and texts are not', () => {
    const source = `
      import a from './a.ts'; import './b.ts'; import { type C } from './c.ts'; import type { D } from './d.ts';
      export { e } from './e.ts'; export * from './f.ts'; export type { G } from './g.ts';
      const h = () => import('./h.ts'); const i = require('./i.ts'); let j: import('./j.ts').J;
      // import './comment.ts'
      const text = "import './text.ts'" + \`import './template.ts'\`;
      import(text);`;
    expect(importsOf(source)).toEqual([
      { from: './a.ts', typeOnly: false },
      { from: './b.ts', typeOnly: false },
      { from: './c.ts', typeOnly: false },
      { from: './d.ts', typeOnly: true },
      { from: './e.ts', typeOnly: false },
      { from: './f.ts', typeOnly: false },
      { from: './g.ts', typeOnly: true },
      { from: './h.ts', typeOnly: false },
      { from: './i.ts', typeOnly: false },
      { from: './j.ts', typeOnly: true },
    ]);
  });

  test('packages, files of the same room and rooms that an arrow leads to are allowed', () => {
    expect(
      breaches({
        'training/fit.ts':
          "import { x } from '../base/index.ts'; import './loop.ts'; import 'node:fs'; import 'jest';",
        'cli/lab/ways.ts': "import { x } from '../../bench/index.ts'; import { y } from 'downhill/handout';",
      }),
    ).toEqual([]);
  });

  test.each([
    ['base/rng.ts', '../cli/main.ts', 'base may import no other room'],
    ['nn/dense.ts', '../datasets/index.ts', 'nn may import base, engine'],
    ['training/fit.ts', '../plots/index.ts', 'training may import base, classic, datasets, engine, nn'],
    ['kernel/run.ts', 'downhill/engine', 'kernel may import base'],
    ['grading/judge.ts', '../handout/index.ts', 'grading may import base, kernel, notebook'],
    ['bench/start.ts', '../cli/index.ts', `bench may import ${[...below].sort().join(', ')}`],
    ['plots/figure.ts', '../bench/index.ts', 'plots may import base'],
    ['plots/figure.ts', '../../data/catalog.json', 'plots may import base'],
    ['lesson/check.ts', '../base/rng.ts', 'another room is imported through its index.ts'],
  ])('in lib/%s, an import of %s is told with what is allowed', (path, from, rule) => {
    const sentence = `lib/${path} imports '${from}'; ${rule}`;
    expect(breaches({ [path]: `import type { X } from '${from}';` })).toEqual([sentence]);
    expect(breaches({ [path]: `const late = () => import('${from}');` })).toEqual([sentence]);
  });

  test('a room that the picture lacks, or a file in no room, is told', () => {
    const rooms =
      'base, lesson, plots, engine, datasets, nn, classic, training, kernel, notebook, grading, course, handout, bench, cli';
    expect(breaches({ 'utils/misc.ts': '', 'misc.ts': '' })).toEqual([
      `lib/utils/misc.ts lies in no room of the picture: ${rooms}`,
      `lib/misc.ts lies in no room of the picture: ${rooms}`,
    ]);
  });

  test('a circle is told with its files, also when it closes on itself or through an index', () => {
    expect(
      circles({
        'base/index.ts': "export * from './a.ts';",
        'base/a.ts': "import { b } from './b.ts';",
        'base/b.ts': "import { a } from './index.ts';",
        'base/self.ts': "import './self.ts';",
      }),
    ).toEqual([
      'lib/base/index.ts -> lib/base/a.ts -> lib/base/b.ts -> lib/base/index.ts',
      'lib/base/self.ts -> lib/base/self.ts',
    ]);
  });

  test('a circle of types alone, and a file that is reached on two ways, are no circle', () => {
    expect(
      circles({
        'base/a.ts': "import { b } from './b.ts'; import { c } from './c.ts';",
        'base/b.ts': "import type { A } from './a.ts'; import { c } from './c.ts';",
        'base/c.ts': '',
      }),
    ).toEqual([]);
  });

  test('a file of 320 lines is left alone and one of 321 is told', () => {
    const lines = (count: number) => 'x;\n'.repeat(count);
    expect(tooLong({ 'a.ts': lines(320), 'b.ts': lines(321) })).toEqual([
      'b.ts has 321 lines, the most is 320',
    ]);
  });
});
