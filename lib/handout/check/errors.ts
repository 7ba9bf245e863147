import { tagsOf } from '../../notebook/index.ts';
import { codeCells, type Rule } from './finding.ts';

/** A cell fails only where its tag `raises-exception` says that it will. */
export const errors: Rule = {
  name: 'errors',
  *find({ shown }) {
    for (const cell of codeCells(shown)) {
      if (tagsOf(cell).includes('raises-exception')) continue;
      for (const output of cell.outputs) {
        if (output.output_type !== 'error') continue;
        const words = [output.ename, output.evalue.split('\n', 1)[0]].filter(Boolean).join(': ');
        yield { cell: cell.id, message: `The cell fails, and no tag says that it will: ${words}` };
      }
    }
  },
};
