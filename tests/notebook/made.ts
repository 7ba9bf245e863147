import type { CodeCell, Notebook, Output } from 'downhill/notebook';

/** A notebook of code cells, given by their text. */
export const made = (...sources: (string | Partial<CodeCell>)[]): Notebook => ({
  nbformat: 4,
  nbformat_minor: 5,
  metadata: {},
  cells: sources.map((source, at) => ({
    id: `c${at}`,
    cell_type: 'code',
    source: '',
    metadata: {},
    execution_count: null,
    outputs: [],
    ...(typeof source === 'string' ? { source } : source),
  })),
});

/** What the cells of a notebook put out. */
export const outputsOf = ({ cells }: Notebook): Output[][] =>
  cells.map((cell) => (cell.cell_type === 'code' ? cell.outputs : []));

export const text = (name: 'stdout' | 'stderr', text: string): Output => ({
  output_type: 'stream',
  name,
  text,
});
