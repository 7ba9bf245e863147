import type { Cell } from '../../notebook/index.ts';
import type { Step } from '../contract.ts';
import { treatmentOf } from './tags.ts';

/** Leaves out the cells that their tags take away, those for other formats, and those with nothing in them. */
export const dropCells: Step = (notebook) => ({ ...notebook, cells: notebook.cells.filter(isForReaders) });

function isForReaders(cell: Cell): boolean {
  if (treatmentOf(cell).cell === 'removed') return false;
  if (cell.cell_type === 'raw') return false; // for LaTeX, a title page or Quarto's settings
  return cell.source.trim() !== '' || (cell.cell_type === 'code' && cell.outputs.length > 0);
}
