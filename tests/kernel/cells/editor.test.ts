import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Compiler } from 'downhill/kernel';
import { NotebookFolder } from './notebook-folder.ts';

const folder = new NotebookFolder();
let compiler: Compiler;
beforeAll(() => {
  compiler = new Compiler(folder.path);
});
afterAll(() => {
  compiler.close();
  folder.remove();
});

let runs = 0;

/** Takes in a cell as if it had run to its end. */
function have(source: string): void {
  const run = ++runs;
  const compiled = compiler.compile(source, run, run);
  if (!compiled.ok) throw new Error(compiled.problems.map(({ message }) => message).join('\n'));
  compiler.commit({ run, made: compiled.cell.own.map(({ name }) => name) });
}

describe('is-complete', () => {
  test.each([
    ['1 + 1', 'complete', undefined],
    ['', 'complete', undefined],
    ['// only a comment', 'complete', undefined],
    ['const x = () => ({ a: [1, 2] })', 'complete', undefined],
    ['await fetch("x")', 'complete', undefined],
    ['function f() {', 'incomplete', '  '],
    ['if (true) {\n  foo(', 'incomplete', '    '],
    ['const a = [1,', 'incomplete', ''],
    ['`abc', 'incomplete', ''],
    ['/* open', 'incomplete', ''],
    ['foo(1,\n', 'incomplete', ''],
    ['class A {\n  m() {\n    return 1', 'incomplete', '    '],
    ['const =', 'invalid', undefined],
    ['}', 'invalid', undefined],
    ['1 2 3', 'invalid', undefined],
    ['<b>one</b>', 'complete', undefined],
  ])('%j is %s', (text, status, indent) => {
    expect(compiler.isComplete(text)).toEqual(indent === undefined ? { status } : { status, indent });
  });
});

describe('completion', () => {
  const at = (marked: string) => {
    const cursor = marked.lastIndexOf('|');
    return compiler.complete(marked.replace(/\|(?!.*\|)/s, ''), cursor);
  };
  const texts = (marked: string) => at(marked).matches.map(({ text }) => text);

  beforeAll(() => {
    have(
      'const learningRate = 0.1; function learn(x: number) { return x } class Learner { layers = 1; fit() {} }',
    );
    have(
      'namespace own { export const alpha = 1; export function beta() {} } const words = { first: 1, second: "s" }',
    );
  });

  test.each([
    ['names of other cells', 'lear|', ['learningRate', 'learn']],
    ['names of the cell itself', 'const localName = 1; loc|', ['localName']],
    ['parameters, also of an arrow', '((parameter: number) => param|)', ['parameter']],
    ['members of a value', 'words.|', ['first', 'second']],
    ['members that begin so', 'words.fi|', ['first']],
    ['members of an own namespace', 'own.|', ['alpha', 'beta']],
    ['members of an instance', 'new Learner().|', ['layers', 'fit']],
    ['members of a text', '"a".toUp|', ['toUpperCase']],
    ['keywords', 'awa|', ['await']],
    ['things that are always there', 'JSO|', ['JSON']],
    ['texts of a union', 'const m: "train" | "test" = "t|"', ['train', 'test']],
    ['names inside an unfinished call', 'console.log(lear|', ['learningRate']],
    ['names with the letters of the wrong case', 'LEARNI|', ['learningRate']],
    ['members in the middle of a line', 'words.se| + 1', ['second']],
  ])('%s', (_, marked, wanted) => {
    expect(texts(marked)).toEqual(expect.arrayContaining(wanted));
  });

  test('what only browsers have is not offered', () => {
    expect(texts('KeyboardEv|')).toEqual([]);
    expect(texts('documen|')).toEqual([]);
    expect(texts('fetc|')).toEqual(['fetch']);
  });

  test("names of the kernel's own are not offered", () => {
    expect(texts('$down|')).toEqual([]);
  });

  test('a chosen name replaces the whole word', () => {
    expect(at('learn|ing + 1')).toMatchObject({ start: 0, end: 8 });
  });

  test('an import offers packages and files beside the notebook', () => {
    folder.write('beside.ts', 'export const near = 1; export const nearer = 2');
    expect(texts('import {} from "./bes|"')).toEqual(expect.arrayContaining(['beside']));
    expect(texts('import { nea| } from "./beside"')).toEqual(expect.arrayContaining(['near', 'nearer']));
  });
});

describe('inspection', () => {
  const plain = (marked: string, detail: 0 | 1 = 0) =>
    compiler.inspect(marked.replace(/\|(?!.*\|)/s, ''), marked.lastIndexOf('|'), detail)?.['text/plain'];

  beforeAll(() => {
    have(
      '/** Adds one.\n * @param x where to start\n */\nfunction addOne(x: number) { return x + 1 }\nconst many = [1, 2]\ninterface Point { x: number }',
    );
  });

  test.each([
    [
      'a function of another cell with its documentation',
      'addO|ne(1)',
      'function addOne: (x: number) => number\n\nAdds one.',
    ],
    ['a variable', 'many|', 'variable many: number[]'],
    ['the function around the cursor', 'addOne(1 + |', 'function addOne: (x: number) => number\n\nAdds one.'],
    ['a name of the cell itself', 'const here = "s"; her|e', 'variable here: "s"'],
    ['a type', 'let p: Poi|nt', 'interface Point: Point'],
    ['nothing at a space', '1 + | 2', undefined],
    ['nothing at an unknown name', 'nowhere|', undefined],
  ])('%s', (_, marked, expected) => {
    expect(plain(marked)).toBe(expected);
  });

  test('more detail brings the tags', () => {
    expect(plain('addOne|', 1)).toMatch(/Adds one\.\n\n@param x where to start|@param/);
  });
});
