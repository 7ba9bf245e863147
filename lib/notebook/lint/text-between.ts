import type { Rule } from './finding.ts';

const most = 3; // starter, try it and check of an exercise

/** Code is told about: it does not go on for pages without a word. */
export const textBetween: Rule = {
  name: 'text between',
  *find({ notebook }) {
    let run = 0;
    for (const { id, cell_type: type } of notebook.cells) {
      run = type === 'code' ? run + 1 : 0;
      if (run === most + 1) {
        yield {
          cell: id,
          message: `It is code cell ${run} in a row, the most is ${most}; say before it what comes`,
        };
      }
    }
  },
};
