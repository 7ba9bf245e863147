import type { CodeCell, Notebook } from '../../notebook/index.ts';

/** What a reader of the page would stumble over, as a sentence. */
export interface Finding {
  /** The id of its cell; none for what concerns the whole page. */
  cell?: string;
  rule: string;
  message: string;
}

/** What the rules look at. */
export interface Looked {
  /** As it is given: with the cells that the page leaves out. */
  notebook: Notebook;
  /** What the page shows of it. */
  shown: Notebook;
  /** What came up while its text became HTML. */
  problems: readonly { cell: string; message: string }[];
  /** The page itself. */
  html: string;
  /** Where the notebook lies, to find what it links to; undefined when that is not known. */
  folder: string | undefined;
  /** Why its results are not those of today; undefined when they are or when nobody knows. */
  stale: string | undefined;
}

export interface Rule {
  name: string;
  find(looked: Looked): Iterable<Omit<Finding, 'rule'>>;
}

export const codeCells = ({ cells }: Notebook): CodeCell[] =>
  cells.filter((cell) => cell.cell_type === 'code');
