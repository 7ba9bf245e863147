import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { place } from './place.ts';
import { jupyterTools, runPython } from './python-tools.ts';

jest.setTimeout(900_000);

const folder = place('.cache', 'e2e-clients');
const script = (name: string) => place('tests', 'e2e', 'python', name);

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  jupyterTools();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("Jupyter's own test of kernels passes whole, with no sample left out", () => {
  const { status, said } = runPython(['-m', 'unittest', '-v', 'kernel_test'], {
    cwd: place('tests', 'e2e', 'python'),
  });
  expect({ status, said: status === 0 ? '' : said }).toEqual({ status: 0, said: '' });
  expect(said).not.toMatch(/skipped/);
});

test('nbclient raises on a failing cell, with its name and its message', () => {
  const path = notebook('fails', ['1 + 1', 'throw new RangeError("too far")', '"never reached"']);
  const { status, stdout, said } = runPython([
    '-c',
    `
import json, nbformat, nbclient
nb = nbformat.read(${JSON.stringify(path)}, 4)
try:
    nbclient.NotebookClient(nb, kernel_name="downhill", timeout=120).execute()
except nbclient.exceptions.CellExecutionError as problem:
    print(json.dumps([problem.ename, problem.evalue, nb.cells[0].outputs[0].data, [c.execution_count for c in nb.cells]]))`,
  ]);
  expect({ status, said: status === 0 ? '' : said }).toEqual({ status: 0, said: '' });
  expect(JSON.parse(stdout)).toEqual(['RangeError', 'too far', { 'text/plain': '2' }, [1, 2, null]]);
});

test('jupyter console shows values, and a mistake with its line', () => {
  const input = 'const a: number = 41\na + 1\nlet s: string = a\n';
  const { said } = runPython(['-m', 'jupyter', 'console', '--kernel', 'downhill', '--simple-prompt'], {
    input,
  });
  expect(said).toContain('TypeScript (Downhill');
  expect(said).toContain('Out[2]: 42');
  expect(said).toContain("Type 'number' is not assignable to type 'string'. (TS2322)\nCell [3], line 1");
  expect(said).not.toContain('Warning');
});

test('nbconvert runs a notebook and makes a page of it', () => {
  const path = notebook('page', ['const word = "forty-two";', 'word.toUpperCase()']);
  const { status, said } = runPython([
    '-m',
    'nbconvert',
    '--execute',
    '--to',
    'html',
    '--output-dir',
    folder,
    path,
  ]);
  expect({ status, said: status === 0 ? '' : said }).toEqual({ status: 0, said: '' });
  expect(readFileSync(join(folder, 'page.html'), 'utf8')).toContain('FORTY-TWO');
});

test('a notebook in the manner of tslab runs unchanged', () => {
  const { status, said } = runPython([
    '-m',
    'nbconvert',
    '--execute',
    '--to',
    'notebook',
    '--output-dir',
    folder,
    place('tests', 'e2e', 'tslab-manner.ipynb'),
  ]);
  expect({ status, said: status === 0 ? '' : said }).toEqual({ status: 0, said: '' });
  const { cells } = JSON.parse(readFileSync(join(folder, 'tslab-manner.ipynb'), 'utf8'));
  const kinds = cells.flatMap(({ outputs = [] }: Cell) =>
    outputs.flatMap(({ output_type, data = {} }) => [output_type, ...Object.keys(data)]),
  );
  for (const kind of ['stream', 'display_data', 'text/html', 'text/markdown', 'image/png', 'image/svg+xml'])
    expect(kinds).toContain(kind);
  expect(kinds).not.toContain('error');
});

test('nbgrader gives a solved assignment all points, an empty one none, half a one its half', () => {
  const { status, stdout, said } = runPython([script('nbgrader_check.py'), join(folder, 'course')]);
  expect({ status, said: status === 0 ? '' : said }).toEqual({ status: 0, said: '' });
  expect(JSON.parse(stdout.trim().split('\n').at(-1)!)).toEqual({
    solved: [5, 5],
    empty: [0, 5],
    half: [3, 5],
  });
});

interface Cell {
  outputs?: { output_type: string; data?: Record<string, unknown> }[];
}

/** A notebook of code cells. */
function notebook(name: string, sources: string[]): string {
  const path = join(folder, `${name}.ipynb`);
  const cells = sources.map((source, at) => ({
    cell_type: 'code',
    id: `cell-${at}`,
    metadata: {},
    execution_count: null,
    outputs: [],
    source,
  }));
  const kernelspec = { name: 'downhill', display_name: 'TypeScript (Downhill)', language: 'typescript' };
  writeFileSync(path, JSON.stringify({ cells, metadata: { kernelspec }, nbformat: 4, nbformat_minor: 5 }));
  return path;
}
