import type { Cell, Notebook } from '../../../../lib/notebook/index.ts';
import type { Written } from './cell.ts';
import { exercise } from './exercise.ts';
import { figures } from './figures.ts';
import { rich } from './rich.ts';
import { values } from './values.ts';
import { words } from './words.ts';

/** The sample before it has run. */
export const everyOutput: Notebook = {
  nbformat: 4,
  nbformat_minor: 5,
  metadata: {
    kernelspec: { display_name: 'TypeScript (Downhill)', language: 'typescript', name: 'downhill' },
    language_info: {
      file_extension: '.ts',
      mimetype: 'text/x-typescript',
      name: 'typescript',
      version: '7.0.2',
    },
  },
  cells: [...words, ...values, ...figures, ...rich, ...exercise].map(asCell),
};

function asCell({ id, type, source, metadata = {}, attachments }: Written): Cell {
  return type === 'code'
    ? { id, cell_type: 'code', source, metadata, execution_count: null, outputs: [] }
    : { id, cell_type: 'markdown', source, metadata, ...(attachments ? { attachments } : {}) };
}
