import { isDeepStrictEqual } from 'node:util';
import { stampNbgrader } from '../exercise/stamp-nbgrader.ts';
import type { Rule } from './finding.ts';

/** What nbgrader reads says the same as our marks. */
export const stamps: Rule = {
  name: 'stamps',
  *find({ notebook }) {
    const stamped = stampNbgrader(notebook);
    for (const [at, { id, metadata }] of notebook.cells.entries()) {
      if (isDeepStrictEqual(metadata.nbgrader, stamped.cells[at]!.metadata.nbgrader)) continue;
      const cure = 'Type npx downhill check --fix, which writes it anew';
      yield { cell: id, message: `The cell's metadata for nbgrader does not agree with its mark. ${cure}` };
    }
  },
};
