import type { Rule } from './finding.ts';

/** After "Predict before you run" there is something to run. */
export const predictions: Rule = {
  name: 'predictions',
  *find({ notebook: { cells } }) {
    for (const [at, { id, cell_type: type, source }] of cells.entries()) {
      if (type !== 'markdown' || !/predict before you run/i.test(source)) continue;
      if (cells[at + 1]?.cell_type !== 'code') {
        yield { cell: id, message: 'The text says "Predict before you run", and no code cell follows it' };
      }
    }
  },
};
