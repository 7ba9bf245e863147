import type { Rule } from './finding.ts';

/** A cell's id says what is in it: `plot-line`, `06-2-check`. Reviews and findings name cells by it. */
export const cellIds: Rule = {
  name: 'cell ids',
  *find({ notebook }) {
    const seen = new Set<string>();
    for (const { id } of notebook.cells) {
      if (seen.has(id)) yield { cell: id, message: 'Two cells have this id, wanted one for each' };
      seen.add(id);
      if (!isReadable(id)) {
        yield {
          cell: id,
          message: `The id "${id}" does not say what is in the cell; wanted words, as in plot-line`,
        };
      }
    }
  },
};

/** Words and numbers with dashes between, and not the eight random letters of a front end. */
const isReadable = (id: string) =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) &&
  /[a-z]{2}/.test(id) &&
  !/^(?=.*\d)[0-9a-f]{8}$/.test(id) &&
  !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
