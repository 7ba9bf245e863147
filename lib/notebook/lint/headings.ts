import type { Rule } from './finding.ts';
import { headingsOf } from './prose.ts';

/** One title, in the first cell and with the lesson's number; below it no level is skipped. */
export const headings: Rule = {
  name: 'headings',
  *find({ notebook, number }) {
    const first = notebook.cells[0];
    const all = notebook.cells.flatMap((cell) =>
      cell.cell_type === 'markdown' ? headingsOf(cell.source).map((heading) => ({ cell, ...heading })) : [],
    );
    const [top] = all;
    if (!first || top?.cell !== first || top.level !== 1 || !first.source.trimStart().startsWith('#')) {
      const message = `The notebook does not begin with a title, wanted "# ${number} ..." in its first cell`;
      yield first ? { cell: first.id, message } : { message };
    } else if (!top.title.startsWith(`${number} `)) {
      yield {
        cell: first.id,
        message: `The title is "${top.title}", wanted "${number} ..." as the file is called`,
      };
    }
    for (const [at, { cell, level, title }] of all.entries()) {
      const above = all[at - 1]?.level ?? 1;
      if (level === 1 && at > 0) {
        yield { cell: cell.id, message: `"${title}" is a second title, wanted one; begin it with ##` };
      } else if (level > above + 1) {
        const [found, wanted] = [level, above + 1].map((count) => '#'.repeat(count));
        yield {
          cell: cell.id,
          message: `"${title}" begins with ${found} below ${'#'.repeat(above)}, wanted ${wanted}`,
        };
      }
    }
  },
};
