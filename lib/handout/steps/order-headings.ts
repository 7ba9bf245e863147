import type { Step } from '../contract.ts';
import { headingsIn, withLevels } from './headings-in.ts';

/**
 * Headings as a page wants them: one of the first level, which comes first, and below it no level left out. A
 * notebook that keeps to that stays as it is; above one that begins without a title the page sets one.
 */
export const orderHeadings: Step = (notebook) => {
  const open: { was: number; is: number }[] = [];
  let first = true;
  const cells = notebook.cells.map((cell) => {
    if (cell.cell_type !== 'markdown') return cell;
    const found = headingsIn(cell.source);
    const levels = found.map(({ level }) => {
      if (first) open.push({ was: 0, is: 1 }); // the title stands above all others, whatever level they have
      const isTitle = first && level === 1;
      first = false;
      if (isTitle) return 1;
      while (open.at(-1)!.was >= level) open.pop();
      const is = Math.min(6, open.at(-1)!.is + 1);
      open.push({ was: level, is });
      return is;
    });
    const same = found.every(({ level }, at) => level === levels[at]);
    return same ? cell : { ...cell, source: withLevels(cell.source, found, levels) };
  });
  return { ...notebook, cells };
};
