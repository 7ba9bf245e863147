import { freeNames } from '../exercise/free-names.ts';
import type { Rule } from './finding.ts';

/** A try cell offers calls behind `//`: the lesson runs through before anybody has written the answer. */
export const tryCells: Rule = {
  name: 'try cells',
  *find({ exercises }) {
    for (const { id, names, cells } of exercises) {
      const cell = cells.try?.cell;
      if (cell?.cell_type !== 'code') continue;
      const used = freeNames(cell.source);
      const live = names.filter((name) => used.has(name));
      if (live.length > 0) {
        yield {
          cell: cell.id,
          message: `The cell uses ${live.join(', ')} before it is written; put // before the call`,
        };
      }
      const offered = [...cell.source.matchAll(/\/\/.*/g)].join('\n');
      if (
        names.length > 0 &&
        !names.some((name) => new RegExp(`(?<![\\w$])${escaped(name)}\\b`).test(offered))
      ) {
        yield {
          cell: cell.id,
          message: `The cell offers no call of ${names.join(' or ')} behind // to try exercise ${id}`,
        };
      }
    }
  },
};

const escaped = (name: string) => name.replaceAll('$', '\\$');
