import type { CodeCell } from '../../../lib/notebook/index.ts';
import { notebookText } from '../../../lib/notebook/index.ts';
import { bytes, changed, code, huge, marked, type NotebookAttack, withRaw } from './make-notebook-attack.ts';

/** Sizes, files that are no notebooks, and other forms of one. */
export const strangeFiles: NotebookAttack[] = [
  // sizes
  changed('50 MB in an output', (nb) => {
    (nb.cells.find((cell) => cell.cell_type === 'code') as CodeCell).outputs = [
      { output_type: 'stream', name: 'stdout', text: huge(5e7) },
    ];
  }),
  changed('50 MB in an answer', (nb) => {
    marked(nb, 'answer')[0]!.cell.source += `\n// ${huge(5e7)}`;
  }),
  changed('50 MB in the notes of the notebook', (nb) => {
    nb.metadata.authors = [{ name: huge(5e7) }];
  }),
  changed('two hundred thousand cells', (nb) => {
    for (let i = 0; i < 2e5; i++) nb.cells.push(code(`more-${i}`, '1'));
  }),
  changed('an answer of a million short lines', (nb) => {
    marked(nb, 'answer')[0]!.cell.source += '\n1;'.repeat(1e6);
  }),

  // files that are no notebooks
  bytes('an empty file', () => ''),
  bytes('half a file', (nb) => notebookText(nb).slice(0, 5000)),
  bytes('no JSON', () => 'function runningTotals() { return "passed"; }'),
  bytes('JSON with a comma too many', (nb) => notebookText(nb).replace(/\}\s*$/, ',}')),
  bytes('JSON with NaN', (nb) => withRaw(nb, '"score":NaN')),
  bytes('a number without end', (nb) => withRaw(nb, '"score":1e999')),
  bytes('null', () => 'null'),
  bytes('a list', () => '[]'),
  bytes('a text', () => '"passed"'),
  bytes('a web page', () => '<!doctype html><script>alert(1)</script>'),
  bytes('bytes of a picture', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
  bytes('a file of zeros', () => Buffer.alloc(1e6)),
  bytes('UTF-16', (nb) => Buffer.from(`\ufeff${notebookText(nb)}`, 'utf16le')),
  bytes('bytes that are no UTF-8', (nb) =>
    Buffer.concat([Buffer.from(notebookText(nb)), Buffer.from([0xff, 0xfe])]),
  ),
  bytes('a mark at the start of the file', (nb) => `\ufeff${notebookText(nb)}`),
  bytes(
    'lists a hundred thousand deep',
    () => `{"nbformat":4,"nbformat_minor":5,"metadata":{},"cells":${'['.repeat(1e5)}${']'.repeat(1e5)}}`,
  ),
  bytes('records a hundred thousand deep in the notes', (nb) =>
    withRaw(nb, `"more":${'{"a":'.repeat(1e5)}1${'}'.repeat(1e5)}`),
  ),
  bytes('an unfinished merge', (nb) =>
    notebookText(nb).replace('"cells"', '<<<<<<< mine\n"cells"\n=======\n"cells"\n>>>>>>> theirs\n"cells"'),
  ),
  bytes('keys that come twice', (nb) => withRaw(nb, `"cells":[],"nbformat":4`)),

  // other forms
  bytes('nbformat 3', (nb) =>
    JSON.stringify({
      nbformat: 3,
      nbformat_minor: 0,
      metadata: { name: '90-made-lesson' },
      worksheets: [
        {
          metadata: {},
          cells: nb.cells.map(({ source, metadata, cell_type }) => ({
            cell_type,
            input: source,
            metadata,
            language: 'typescript',
            outputs: [],
          })),
        },
      ],
    }),
  ),
  bytes('nbformat 5', (nb) => notebookText(nb).replace('"nbformat": 4', '"nbformat": 5')),
  bytes('an nbformat in letters', (nb) => notebookText(nb).replace('"nbformat": 4', '"nbformat": "4"')),
  bytes('no nbformat', (nb) => notebookText(nb).replace('"nbformat": 4,', '')),
  bytes('cells as a record', (nb) => JSON.stringify({ ...nb, cells: { 0: nb.cells[0], length: 1 } })),
  bytes('cells that are no cells', (nb) =>
    JSON.stringify({ ...nb, cells: [null, 1, 'passed', [], {}, { cell_type: 'code' }] }),
  ),
  bytes('sources that are no texts', (nb) =>
    JSON.stringify({
      ...nb,
      cells: nb.cells.map((cell) => ({ ...cell, source: [['x'], { toString: 'passed' }, 1, null] })),
    }),
  ),
  bytes('sources as whole texts, without ids', (nb) =>
    JSON.stringify({ ...nb, cells: nb.cells.map(({ id, ...cell }) => cell) }),
  ),
  changed('no cells', (nb) => {
    nb.cells = [];
  }),
  changed('another kernel', (nb) => {
    nb.metadata.kernelspec = { name: 'bash', language: 'bash', display_name: 'passed' };
    nb.metadata.language_info = { name: 'python' };
  }),
];
