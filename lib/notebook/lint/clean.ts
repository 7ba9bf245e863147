import { isDeepStrictEqual } from 'node:util';
import { cleanNotebook } from '../clean.ts';
import type { Metadata } from '../notebook.ts';
import type { Rule } from './finding.ts';

/** A lesson is committed without results and without what only tells how somebody's front end looked. */
export const clean: Rule = {
  name: 'clean',
  *find({ notebook, name }) {
    const wanted = cleanNotebook(notebook);
    const cure = `Type npx downhill run --clean notebooks/${name}.ipynb`;
    for (const [at, cell] of notebook.cells.entries()) {
      if (cell.cell_type === 'code' && (cell.outputs.length > 0 || cell.execution_count !== null)) {
        yield { cell: cell.id, message: `The cell has results, wanted none. ${cure}` };
      }
      const others = changed(cell.metadata, wanted.cells[at]!.metadata);
      if (others)
        yield { cell: cell.id, message: `The cell's metadata has ${others} of a front end. ${cure}` };
    }
    const others = changed(notebook.metadata, wanted.metadata);
    if (others) yield { message: `The notebook's metadata has ${others} of a front end. ${cure}` };
  },
};

/** The fields that cleaning changes, quoted; empty when there are none. */
const changed = (found: Metadata, wanted: Metadata): string =>
  Object.keys({ ...found, ...wanted })
    .filter((field) => !isDeepStrictEqual(found[field], wanted[field]))
    .map((field) => `"${field}"`)
    .join(', ');
