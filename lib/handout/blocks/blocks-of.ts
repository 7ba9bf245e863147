import type { Notebook } from '../../notebook/index.ts';
import type { Block, Plot, Variant } from '../contract.ts';
import { makeIds, makeMaths } from '../filters/index.ts';
import { collectFigures } from '../outputs/index.ts';
import { codeBlockOf } from './code-block.ts';
import { languageOf } from './language-of.ts';
import type { Making } from './making.ts';
import { textBlockOf, withLinks } from './text-block.ts';

export interface BlockOptions {
  variant?: Variant | undefined;
}

/** The cells of a notebook as HTML, and what they need together. */
export interface Blocks {
  blocks: Block[];
  plots: readonly Plot[];
  /** What an author should mend, as sentences: a link to a place that is not there, an image without words. */
  problems: { cell: string; message: string }[];
}

export function blocksOf(notebook: Notebook, { variant = 'student' }: BlockOptions = {}): Blocks {
  const making: Making = {
    ids: makeIds(),
    maths: makeMaths(),
    figures: collectFigures(),
    language: languageOf(notebook),
    variant,
    problems: [],
  };
  let number = 0;
  const blocks = notebook.cells.map((cell, at): Block => {
    const prefix = `c${at + 1}-`; // a cell's own id may be of any form
    return cell.cell_type === 'code'
      ? codeBlockOf(cell, { ...making, prefix, number: ++number })
      : textBlockOf(cell, making, prefix);
  });
  // A link may lead to a heading further down: only now are all known.
  const settled = blocks.map((block) => (block.kind === 'text' ? withLinks(block, making) : block));
  return { blocks: settled, plots: making.figures.plots, problems: making.problems };
}
