import type { Rule } from './finding.ts';

/** A hint is folded: it is there for those who ask. */
export const hints: Rule = {
  name: 'hints',
  *find({ exercises }) {
    for (const { cells } of exercises) {
      const cell = cells.hint?.cell;
      if (cell?.cell_type !== 'markdown' || isFolded(cell.source)) continue;
      const wanted = '<details><summary>Hint</summary> at its start and </details> at its end';
      yield { cell: cell.id, message: `The hint is not folded, wanted ${wanted}` };
    }
  },
};

function isFolded(source: string): boolean {
  const inside = /^\s*<details>\s*<summary>[^<]*\S[^<]*<\/summary>(.*)<\/details>\s*$/s.exec(source)?.[1];
  return inside !== undefined && !/<\/?details/.test(inside);
}
