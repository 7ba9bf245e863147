import { describe, expect, test } from '@jest/globals';
import { elementsOf } from './hostile/element.ts';
import { faultsIn } from './hostile/faults.ts';
import { all, lastWords } from './hostile/index.ts';
import { pageOf } from './hostile/page-of.ts';

describe('a hostile notebook becomes a page on which nothing runs, loads or lies over the rest', () => {
  test.each(all)('%s', (name, hostile) => {
    const page = pageOf(hostile);
    if (process.env.BR)
      require('node:fs').writeFileSync(`.cache/br/${name.replace(/\W+/g, '-')}.html`, page ?? '');
    if (page === undefined) return;
    const { elements, comments, words } = elementsOf(page);
    expect(faultsIn(elements)).toEqual([]);
    expect(comments).toEqual([]);
    if (hostile.notebook.cells.some(({ source }) => source === lastWords)) expect(words).toContain(lastWords);
  });
});
