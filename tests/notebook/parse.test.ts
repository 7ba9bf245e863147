import { describe, expect, test } from '@jest/globals';
import { languageInfo } from 'downhill/kernel';
import { BadNotebook, cleanNotebook, notebookText, parseNotebook } from 'downhill/notebook';

const book = (cells: unknown, more: object = {}) =>
  JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells, ...more });
const code = (more: object = {}) => ({
  id: 'a',
  cell_type: 'code',
  metadata: {},
  execution_count: null,
  outputs: [],
  source: '1',
  ...more,
});

describe('a notebook that is read', () => {
  test('has its texts whole, whether the file held them as lines or not', () => {
    const { cells } = parseNotebook(
      book([code({ source: ['a\n', 'b'] }), code({ id: 'b', source: 'a\nb' })]),
    );
    expect(cells.map(({ source }) => source)).toEqual(['a\nb', 'a\nb']);
  });

  test('has the texts in its outputs whole, but an array in a JSON form stays an array', () => {
    const data = {
      'text/html': ['<b>\n', '</b>'],
      'image/png': ['aGk', '='],
      'application/json': ['a', 'b'],
    };
    const outputs = [
      { output_type: 'stream', name: 'stdout', text: ['1\n', '2\n'] },
      { output_type: 'display_data', data, metadata: {} },
    ];
    expect(parseNotebook(book([code({ outputs })])).cells[0]).toMatchObject({
      outputs: [
        { text: '1\n2\n' },
        {
          data: { 'text/html': '<b>\n</b>', 'image/png': 'aGk=', 'application/json': ['a', 'b'] },
        },
      ],
    });
  });

  test.each([0, 1, 2, 3, 4])('of format 4.%d becomes one of 4.5, with an id for every cell', (minor) => {
    const cells = [
      { cell_type: 'markdown', source: '# Title' },
      { cell_type: 'code', source: '1', outputs: [] },
    ];
    const old = book(cells, { nbformat_minor: minor });
    const { nbformat_minor, cells: read } = parseNotebook(old);
    expect(nbformat_minor).toBe(5);
    expect(read.map(({ id }) => id)).toEqual([expect.stringMatching(/^[0-9a-f]{8}$/), expect.any(String)]);
    expect(new Set(read.map(({ id }) => id)).size).toBe(2);
    expect(parseNotebook(old)).toEqual(parseNotebook(old)); // the same ids each time
  });

  test('keeps the first of two equal ids, and gives the second and every bad one a new id', () => {
    const ids = ['a', 'a', 'not good', '', 7, null, 'x'.repeat(65), 'b'];
    const read = parseNotebook(book(ids.map((id) => code({ id })))).cells.map(({ id }) => id);
    expect(read[0]).toBe('a');
    expect(read[7]).toBe('b');
    expect(new Set(read).size).toBe(ids.length);
    expect(read.filter((id) => !/^[\w-]{1,64}$/.test(id))).toEqual([]);
  });

  test('keeps what it does not know, in cells and in metadata', () => {
    const { cells, metadata } = parseNotebook(
      book([code({ metadata: { nbgrader: { grade: true } }, strange: 1 })], { metadata: { authors: ['x'] } }),
    );
    expect(cells[0]).toMatchObject({ metadata: { nbgrader: { grade: true } }, strange: 1 });
    expect(metadata).toEqual({ authors: ['x'] });
  });

  test('may begin with a byte order mark, lack metadata and outputs, and hold half a letter', () => {
    const bare = '\uFEFF{"nbformat":4,"cells":[{"cell_type":"code","source":"\\ud83d"}]}';
    expect(parseNotebook(bare).cells[0]).toMatchObject({
      source: '\ud83d',
      outputs: [],
      execution_count: null,
      metadata: {},
    });
    expect(notebookText(parseNotebook(bare))).toContain('"\\ud83d"');
  });

  test('may have names that are traps in JavaScript', () => {
    const read = parseNotebook(book([code()], { metadata: JSON.parse('{"__proto__":{"polluted":1}}') }));
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(notebookText(read)).toContain('"__proto__"');
  });

  test('may hold fifty megabytes in one line, many cells and deep JSON in a text', () => {
    const many = Array.from({ length: 5000 }, (_, at) => code({ id: `c${at}`, source: '[{'.repeat(300) }));
    expect(parseNotebook(book(many)).cells).toHaveLength(5000);
    const long = 'x"\\'.repeat(10_000_000); // 50 MB once each quote is escaped
    const outputs = [{ output_type: 'stream', name: 'stdout', text: long }];
    expect(parseNotebook(notebookText(parseNotebook(book([code({ outputs })])))).cells[0]).toMatchObject({
      outputs: [{ text: long }],
    });
  });
});

describe('a notebook that cannot be read', () => {
  const tell = (text: string) => {
    try {
      parseNotebook(text, 'x.ipynb');
    } catch (problem) {
      if (problem instanceof BadNotebook) return problem.message;
    }
    return undefined;
  };

  test.each([
    [
      '{"nbformat":3,"worksheets":[]}',
      'nbformat 3 where nbformat 4 was wanted. Open it in JupyterLab and save it, which converts it',
    ],
    [
      '{"nbformat":"4"}',
      'an nbformat that is no number where nbformat 4 was wanted. Open it in JupyterLab and save it, which converts it',
    ],
    ['{}', 'it is not a notebook, for it has no "nbformat"'],
    ['[]', 'it is not a notebook, for it has no "nbformat"'],
    ['null', 'it is not a notebook, for it has no "nbformat"'],
    ['{"nbformat":4}', 'it has no list of cells'],
    [book({}), 'it has no list of cells'],
    [book(['x']), 'cell 1 is no object'],
    [book([code(), { cell_type: 'code' }]), 'cell 2 has no source, wanted a text or a list of lines'],
    [book([code({ source: 7 })]), 'cell 1 has a source that is neither a text nor a list of lines'],
    [book([code({ source: ['a', 7] })]), 'cell 1 has a source that is neither a text nor a list of lines'],
    [book([code({ cell_type: 'heading' })]), 'cell 1 is of the type "heading", wanted code, markdown or raw'],
    [book([code({ cell_type: undefined })]), 'cell 1 is of the type undefined, wanted code, markdown or raw'],
    [book([code({ outputs: [{ output_type: 'pyout' }] })]), 'cell 1 has an output 1 of the type "pyout"'],
    [book([code({ outputs: [null] })]), 'cell 1 has an output 1 that is no object'],
    [
      `{"nbformat":4,"cells":[],"metadata":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      'its JSON is nested 100001 deep, the most is 500',
    ],
  ])('%.40s is told in words', (text, what) => {
    expect(tell(text)).toBe(`Cannot read x.ipynb: ${what}`);
  });

  test.each(['', '{', '{"nbformat": 4, "cells": [NaN]}', 'nbformat'])('%j is not JSON', (text) => {
    expect(tell(text)).toMatch(/^Cannot read x\.ipynb: it is not JSON \(/);
  });

  test('that git could not merge says so', () => {
    expect(tell('{\n<<<<<<< HEAD\n"a": 1\n=======\n')).toMatch(
      /^Cannot read x\.ipynb: it is not JSON; it holds marks of an unfinished git merge \(/,
    );
  });
});

describe('a notebook that is cleaned', () => {
  test('loses results, counts, and what only a front end meant; the rest stays', () => {
    const dirty = parseNotebook(
      book(
        [
          code({
            execution_count: 7,
            outputs: [{ output_type: 'stream', name: 'stdout', text: 'x' }],
            metadata: {
              tags: ['solution'],
              nbgrader: { grade_id: 'a' },
              editable: false,
              collapsed: true,
              scrolled: true,
              execution: { 'iopub.execute_input': 'now' },
              jupyter: { outputs_hidden: true, source_hidden: true },
            },
          }),
          { id: 't', cell_type: 'markdown', source: '# T', metadata: { jupyter: { outputs_hidden: false } } },
        ],
        {
          metadata: {
            kernelspec: { name: 'downhill' },
            language_info: { name: 'typescript', version: '7', file_extension: '.ts' },
            widgets: {},
            title: 'T',
          },
        },
      ),
    );
    const before = notebookText(dirty);
    const { cells, metadata } = cleanNotebook(dirty);
    expect(cells).toEqual([
      code({
        metadata: {
          tags: ['solution'],
          nbgrader: { grade_id: 'a' },
          editable: false,
          jupyter: { source_hidden: true },
        },
      }),
      { id: 't', cell_type: 'markdown', source: '# T', metadata: {} },
    ]);
    expect(metadata).toEqual({
      kernelspec: { name: 'downhill' },
      language_info: languageInfo, // what JupyterLab would write into it on opening
      title: 'T',
    });
    const other = { ...dirty, metadata: { ...dirty.metadata, kernelspec: { name: 'deno' } } };
    expect(cleanNotebook(other).metadata.language_info).toEqual({
      name: 'typescript',
      file_extension: '.ts',
    });
    expect(notebookText(dirty)).toBe(before);
    expect(cleanNotebook({ ...dirty, cells, metadata })).toEqual({ ...dirty, cells, metadata });
  });
});
