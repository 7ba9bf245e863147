import { type CodeCell, markOf } from '../../notebook/index.ts';
import type { Step } from '../contract.ts';

/** A check that only says that its exercise is still to be done shows nothing: the page is where it is done. */
export const dropUndone: Step = (notebook) => ({
  ...notebook,
  cells: notebook.cells.map((cell) =>
    cell.cell_type === 'code' && saysUndone(cell) ? { ...cell, outputs: [] } : cell,
  ),
});

function saysUndone(cell: CodeCell): boolean {
  const mark = markOf(cell);
  if (!mark || mark.part === 'prompt' || mark.part === 'hint') return false;
  const words = `Exercise ${mark.exercise} is yours to write`; // what the starter throws
  return cell.outputs.some((output) =>
    output.output_type === 'stream'
      ? output.text.includes(words)
      : output.output_type === 'error' && output.evalue.includes(words),
  );
}
