import type { Step } from '../contract.ts';
import { treatmentOf } from './tags.ts';

/** Takes the outputs away where a tag or the magic `%%capture` says so. */
export const dropOutputs: Step = (notebook) => ({
  ...notebook,
  cells: notebook.cells.map((cell) =>
    cell.cell_type === 'code' &&
    (treatmentOf(cell).output === 'removed' || /^\s*%%capture\b/.test(cell.source))
      ? { ...cell, outputs: [] }
      : cell,
  ),
});
