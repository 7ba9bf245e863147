import type { Cell, CodeCell, Metadata, Notebook, Output, TextCell } from '../../lib/notebook/index.ts';

/** A notebook of these cells, in TypeScript unless its metadata say otherwise. */
export const notebookOf = (cells: Cell[], metadata: Metadata = typescript): Notebook => ({
  nbformat: 4,
  nbformat_minor: 5,
  metadata,
  cells,
});

export const typescript: Metadata = {
  kernelspec: { name: 'downhill', display_name: 'TypeScript (Downhill)', language: 'typescript' },
};

export const text = (id: string, source: string, more: Partial<TextCell> = {}): TextCell => ({
  id,
  cell_type: 'markdown',
  metadata: {},
  source,
  ...more,
});

export const code = (
  id: string,
  source: string,
  outputs: Output[] = [],
  metadata: Metadata = {},
): CodeCell => ({
  id,
  cell_type: 'code',
  execution_count: null,
  metadata,
  source,
  outputs,
});

/** The notebook as after a run from top to bottom. */
export function counted(notebook: Notebook): Notebook {
  let count = 0;
  return {
    ...notebook,
    cells: notebook.cells.map((cell) =>
      cell.cell_type === 'code' ? { ...cell, execution_count: ++count } : cell,
    ),
  };
}

export const printed = (words: string): Output => ({ output_type: 'stream', name: 'stdout', text: words });
export const shown = (data: Metadata, metadata: Metadata = {}): Output => ({
  output_type: 'display_data',
  data,
  metadata,
});
export const failed = (ename: string, evalue: string, traceback = [`${ename}: ${evalue}`]): Output => ({
  output_type: 'error',
  ename,
  evalue,
  traceback,
});

/** The cells of an exercise, with a starter or what else stands in its answer cell. */
export function exercise(id: string, answer: string, { points = 3 } = {}): Cell[] {
  const mark = (part: string, more: Metadata = {}) => ({ downhill: { exercise: id, part, ...more } });
  return [
    text(`${id}-p`, `### Exercise ${id}\n\nWrite it.`, { metadata: mark('prompt') }),
    code(`${id}-a`, answer, [], mark('answer', { points })),
    code(`${id}-t`, '// try', [], mark('try')),
    code(`${id}-c`, 'await check();', [], { ...mark('check'), tags: ['raises-exception'] }),
    text(`${id}-h`, 'Think.', { metadata: mark('hint') }),
  ];
}
