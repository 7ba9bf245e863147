/** What a front end may note beside a notebook, a cell or an output; ours and others' alike. */
export type Metadata = Record<string, unknown>;

/** One value in several forms, by mime type. Texts are whole here; in a file they are cut into lines. */
export type Bundle = Record<string, unknown>;

export type Output =
  | { output_type: 'stream'; name: 'stdout' | 'stderr'; text: string }
  | { output_type: 'display_data'; data: Bundle; metadata: Metadata }
  | { output_type: 'execute_result'; execution_count: number | null; data: Bundle; metadata: Metadata }
  | { output_type: 'error'; ename: string; evalue: string; traceback: string[] };

interface AnyCell {
  id: string;
  source: string;
  metadata: Metadata;
}

export interface CodeCell extends AnyCell {
  cell_type: 'code';
  execution_count: number | null;
  outputs: Output[];
}

export interface TextCell extends AnyCell {
  cell_type: 'markdown' | 'raw';
  attachments?: Record<string, Bundle>;
}

export type Cell = CodeCell | TextCell;

/** A notebook of format 4.5, the first in which every cell has an id. */
export interface Notebook {
  nbformat: 4;
  nbformat_minor: number;
  metadata: Metadata;
  cells: Cell[];
}

/** Tags of a cell, by which it asks for another treatment. */
export const tagsOf = ({ metadata: { tags } }: Cell): string[] =>
  Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [];
