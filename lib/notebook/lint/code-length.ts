import type { Rule } from './finding.ts';

const most = 25;

/** A code cell can be read at one look. */
export const codeLength: Rule = {
  name: 'code length',
  *find({ notebook }) {
    for (const { id, cell_type: type, source } of notebook.cells) {
      const lines = source.trimEnd().split('\n').length;
      if (type === 'code' && lines > most) {
        yield {
          cell: id,
          message: `The cell has ${lines} lines of code, the most is ${most}; cut it where its idea changes`,
        };
      }
    }
  },
};
