import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Notebook } from 'downhill/notebook';
import { collect, readSubmission } from '../../lib/grading/answer/index.ts';
import { put, temporaryFolder } from '../cli/folder.ts';
import { honest, ids, submission, teacher } from './answer-lesson.ts';

const at = temporaryFolder();
const write = (content: unknown) =>
  put(at('x.ipynb'), typeof content === 'string' ? content : JSON.stringify(content));

function read(content: unknown): { notebook: Notebook; notes: string[] } {
  const found = readSubmission(write(content));
  if (!found.ok) throw new Error(found.problem);
  return found;
}
const problem = (path: string) => {
  const found = readSubmission(path);
  return found.ok ? undefined : found.problem;
};
const sources = (content: unknown) => read(content).notebook.cells.map(({ source }) => source);

describe('what is no notebook is ungradable, in a sentence', () => {
  test.each<[string, unknown, string]>([
    ['nothing', '', 'it is empty'],
    ['white space', ' \n', 'it is empty'],
    ['no JSON', '{"cells": [', 'it is not JSON'],
    [
      'a merge',
      '<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> x\n',
      'it is not JSON; it holds marks of an unfinished git merge',
    ],
    ['null', 'null', 'it is not a notebook, for it is no object'],
    ['a list', '[]', 'it is not a notebook, for it is no object'],
    ['an object', '{}', 'it has no list of cells'],
    ['cells that are no list', { nbformat: 4, cells: { 0: {} } }, 'it has no list of cells'],
    [
      'format 2',
      { nbformat: 2, cells: [] },
      'nbformat 2 where nbformat 4 was wanted. Open it in JupyterLab and save it, which converts it',
    ],
    [
      'format "x"',
      { nbformat: 'x', cells: [] },
      'an nbformat that is no number where nbformat 4 was wanted. Open it in JupyterLab and save it, which converts it',
    ],
    ['format 3 without sheets', { nbformat: 3, worksheets: [null, { cells: 1 }] }, 'it has no list of cells'],
    [
      'too many cells',
      { nbformat: 4, cells: Array(6000).fill({ cell_type: 'code', source: '' }) },
      'it has 6000 cells, the most is 5000',
    ],
    ['deep JSON', '['.repeat(200_000), 'it is not JSON'],
  ])('%s', (_, content, told) => {
    expect(problem(write(content))).toBe(`Cannot grade x.ipynb: ${told}`);
  });

  test('a million cells, 50 MB and bytes that are no text', () => {
    writeFileSync(at('x.ipynb'), `{"nbformat":4,"cells":[${'{"source":""},'.repeat(1e6)}{"source":""}]}`);
    expect(problem(at('x.ipynb'))).toBe('Cannot grade x.ipynb: it has 1000001 cells, the most is 5000');
    writeFileSync(at('x.ipynb'), Buffer.alloc(50_000_000, 32));
    expect(problem(at('x.ipynb'))).toBe('Cannot grade x.ipynb: it has 50 MB, the most is 20');
    writeFileSync(at('x.ipynb'), Buffer.from([0x7b, 0xff, 0xfe, 0x7d]));
    expect(problem(at('x.ipynb'))).toBe('Cannot grade x.ipynb: it is not UTF-8 text');
  });

  test('what is no plain file is not opened', () => {
    expect(problem(at('x.ipynb'))).toBe('Cannot grade x.ipynb: there is no such file');
    mkdirSync(at('folder.ipynb'));
    expect(problem(at('folder.ipynb'))).toBe('Cannot grade folder.ipynb: it is a folder');
    symlinkSync(write({ nbformat: 4, cells: [] }), at('link.ipynb'));
    expect(problem(at('link.ipynb'))).toBe(
      'Cannot grade link.ipynb: it is a link to another place, wanted the file itself',
    );
    symlinkSync('/etc/passwd', at('away.ipynb'));
    expect(problem(at('away.ipynb'))).toMatch('it is a link');
    if (process.platform !== 'win32') {
      execFileSync('mkfifo', [at('pipe.ipynb')]); // opening it would wait for a writer, for ever
      expect(problem(at('pipe.ipynb'))).toBe('Cannot grade pipe.ipynb: it is no plain file');
    }
    const long = `${'长'.repeat(60)}.ipynb`;
    expect(problem(at(long))).toBe(`Cannot grade ${long}: there is no such file`);
    expect(problem('\0')).toMatch(/^Cannot grade \0: /);
  });
});

describe('what is broken in a notebook costs itself only', () => {
  const cell = (source: unknown, more = {}) => ({ cell_type: 'code', source, ...more });

  test('cells of no kind, texts of no kind, types of no kind', () => {
    const cells = [
      null,
      1,
      'x',
      [],
      {},
      cell(1),
      cell(null),
      cell({}),
      cell(['a\n', 2, 'b']),
      cell('c', { cell_type: 7 }),
      cell('d', { metadata: 'x', id: 5, outputs: 'x' }),
      cell('e', { cell_type: 'markdown', attachments: { '../x': 1 } }),
    ];
    const { notebook, notes } = read({ nbformat: '4', nbformat_minor: {}, metadata: [], cells });
    expect(notebook.cells.map(({ source, cell_type: type }) => [source, type])).toEqual([
      ['a\nb', 'code'],
      ['c', 'code'],
      ['d', 'code'],
      ['e', 'markdown'],
    ]);
    expect(notes).toEqual(['8 of 12 cells have no text and were left out']);
    expect(JSON.stringify(notebook)).not.toMatch(/attachments|\.\./);
  });

  test('results are left out, however large or broken', () => {
    const outputs = [{ output_type: 'stream', text: 'x'.repeat(1e6) }, 5, { output_type: 'no such' }];
    expect(
      read({ nbformat: 4, cells: [cell('a', { outputs, execution_count: 'x' })] }).notebook.cells[0],
    ).toEqual({
      id: 'without-id-1',
      cell_type: 'code',
      source: 'a',
      metadata: {},
      execution_count: null,
      outputs: [],
    });
  });

  test('of metadata only marks stay, and only where they are short texts', () => {
    const metadata = {
      downhill: { exercise: '06-1', part: 'answer', points: 1000, imports: ['node:fs'] },
      nbgrader: { grade_id: ['06-1'], checksum: 'x' },
      deep: { er: [] },
    };
    const odd = JSON.parse(
      '{"downhill":{"exercise":{"toString":1},"part":"answer"},"nbgrader":{"__proto__":{"grade_id":"06-1"}}}',
    );
    const { notebook } = read({
      nbformat: 4,
      cells: [cell('a', { metadata }), cell('b', { metadata: odd })],
    });
    expect(notebook.cells.map((one) => one.metadata)).toEqual([
      { downhill: { exercise: '06-1', part: 'answer' } },
      { downhill: { part: 'answer' } },
    ]);
  });

  test('ids that are missing are made up, those that are there twice stay', () => {
    const { notebook } = read({
      nbformat: 4,
      cells: [cell('a'), cell('b', { id: 'x' }), cell('c', { id: 'x' }), cell('d', { id: '' })],
    });
    expect(notebook.cells.map(({ id }) => id)).toEqual(['without-id-1', 'x', 'x', 'without-id-4']);
  });

  test('format 3 is converted', () => {
    const old = {
      nbformat: 3,
      worksheets: [
        {
          cells: [
            { cell_type: 'code', input: ['a\n', 'b'], prompt_number: 1 },
            { cell_type: 'heading', level: 1, source: 'h' },
          ],
        },
        { cells: [{ cell_type: 'code', input: 'c' }] },
      ],
    };
    expect(sources(old)).toEqual(['a\nb', 'h', 'c']);
    expect(read(old).notes).toEqual(['the notebook has the old format 3 and was converted']);
  });

  test('a honest notebook of any format keeps its answers', () => {
    const { cells } = submission();
    const four = { nbformat: 4, cells: cells.map(({ id, ...rest }) => rest) };
    const three = {
      nbformat: 3,
      worksheets: [
        {
          cells: cells.map(({ id, source, ...rest }) =>
            rest.cell_type === 'code' ? { ...rest, input: source } : { ...rest, source },
          ),
        },
      ],
    };
    for (const form of [submission(), four, three, { ...four, nbformat: undefined }]) {
      const { answers } = collect(teacher, read(form).notebook);
      for (const id of ids) expect(answers.get(id)!.code).toBe(honest[id]);
    }
  });
});
