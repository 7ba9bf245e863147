import type { Figures, Variant } from '../contract.ts';
import type { IdMaker, Maths } from '../filters/index.ts';

/** What the blocks of one page share while they are made. */
export interface Making {
  ids: IdMaker;
  maths: Maths;
  figures: Figures;
  /** Of the notebook. */
  language: string;
  variant: Variant;
  problems: { cell: string; message: string }[];
}
