import { codeCells, type Rule } from './finding.ts';

/** The results are those of the code beside them: all cells ran, once, from top to bottom. */
export const stale: Rule = {
  name: 'stale',
  *find({ notebook, stale }) {
    if (stale !== undefined) {
      yield { message: `The results are not up to date: ${stale}` };
      return;
    }
    const cells = codeCells(notebook).filter(({ source }) => source.trim() !== '');
    const ran = cells.filter(({ execution_count: count }) => count !== null);
    if (cells.length > 0 && ran.length === 0 && cells.every(({ outputs }) => outputs.length === 0)) {
      yield { message: 'No cell has run: there are no results to show' };
      return;
    }
    let last = 0;
    for (const { id, execution_count: count } of cells) {
      if (count === null) {
        yield { cell: id, message: 'The cell has not run since it was written' };
        continue;
      }
      if (count !== last + 1) {
        const wanted = `run number ${count}, wanted ${last + 1}`;
        yield { cell: id, message: `The cells did not run once from top to bottom: this was ${wanted}` };
      }
      last = count;
    }
  },
};
