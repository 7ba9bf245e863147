import type { Rule } from './finding.ts';

const mostLines = 25;
const mostLetters = 100; // what fits beside JupyterLab's file list, and on a handout's page

/** A code cell can be read at one look, without scrolling in any direction. */
export const codeLength: Rule = {
  name: 'code length',
  *find({ notebook }) {
    for (const { id, cell_type: type, source } of notebook.cells) {
      if (type !== 'code') continue;
      const lines = source.trimEnd().split('\n');
      if (lines.length > mostLines) {
        yield {
          cell: id,
          message: `The cell has ${lines.length} lines of code, the most is ${mostLines}; cut it where its idea changes`,
        };
      }
      const at = lines.findIndex((line) => line.length > mostLetters);
      if (at !== -1) {
        yield {
          cell: id,
          message: `Line ${at + 1} has ${lines[at]!.length} letters, the most is ${mostLetters}; break it where it breathes`,
        };
      }
    }
  },
};
