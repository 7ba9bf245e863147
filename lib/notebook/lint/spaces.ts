import type { Rule } from './finding.ts';

/** No line of a text ends in spaces: nobody sees them, and two of them break the line. */
export const spaces: Rule = {
  name: 'spaces',
  *find({ notebook }) {
    for (const { id, cell_type: type, source } of notebook.cells) {
      if (type === 'code') continue;
      const lines = source.split('\n').flatMap((line, at) => (/[ \t]\r?$/.test(line) ? [at + 1] : []));
      if (lines.length === 0) continue;
      const where = `${lines.length === 1 ? 'Line' : 'Lines'} ${lines.join(', ')}`;
      yield { cell: id, message: `${where} of the text ${lines.length === 1 ? 'ends' : 'end'} in spaces` };
    }
  },
};
