import { writeWhole } from '../base/index.ts';
import { split, splitBundle } from './lines.ts';
import type { Cell, Notebook, Output } from './notebook.ts';

/** Writes a notebook whole or not at all; a reader never meets half of one. Makes the folders that are missing. */
export function writeNotebook(path: string, notebook: Notebook): void {
  writeWhole(path, notebookText(notebook));
}

/** A notebook's file, letter by letter as Jupyter writes it: a save there changes nothing that did not change. */
export function notebookText({ cells, ...rest }: Notebook): string {
  return `${JSON.stringify(sorted({ ...rest, cells: cells.map(fileCell) }), null, 1)}\n`;
}

function fileCell(cell: Cell): object {
  const { source, ...rest } = cell;
  const lines = { ...rest, source: split(source) };
  if (cell.cell_type === 'code') return { ...lines, outputs: cell.outputs.map(fileOutput) };
  if (!cell.attachments) return lines;
  const attachments = Object.entries(cell.attachments).map(([name, data]) => [name, splitBundle(data)]);
  return { ...lines, attachments: Object.fromEntries(attachments) };
}

function fileOutput(output: Output): object {
  if (output.output_type === 'stream') return { ...output, text: split(output.text) };
  return 'data' in output ? { ...output, data: splitBundle(output.data) } : output;
}

/** Every object with its keys in order, as Jupyter sorts them. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
