import type { Output } from '../../notebook/index.ts';
import type { Step } from '../contract.ts';

/** Drops what says nothing to a reader: empty outputs, and the echo of an object whose picture is there. */
export const dropNoise: Step = (notebook) => ({
  ...notebook,
  cells: notebook.cells.map((cell) =>
    cell.cell_type === 'code' ? { ...cell, outputs: cell.outputs.filter((one) => !isNoise(one)) } : cell,
  ),
});

function isNoise(output: Output): boolean {
  if (output.output_type === 'error') return false;
  if (output.output_type === 'stream') return output.text.trim() === '';
  const forms = Object.entries(output.data);
  if (forms.length === 0) return true;
  const [[mime, value] = ['', '']] = forms;
  if (forms.length > 1 || mime !== 'text/plain' || typeof value !== 'string') return false;
  return value.trim() === '' || emptyFigure.test(value) || plotObject.test(value);
}

// What matplotlib answers beside its pictures; the address is another one at each run.
const emptyFigure = /^<Figure size \S+ with \d+ Axes>\s*$/;
const plotObject = /^[[(\s]*(<(matplotlib|seaborn|mpl_toolkits)\.[^>]* at 0x[0-9a-f]+>[\s,]*)+[\])\s]*$/i;
