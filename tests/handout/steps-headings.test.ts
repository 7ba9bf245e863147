import { describe, expect, test } from '@jest/globals';
import { orderHeadings } from '../../lib/handout/steps/order-headings.ts';
import { code, notebookOf, text } from './made.ts';

const ordered = (...sources: string[]) =>
  orderHeadings(notebookOf(sources.map((source, at) => text(`c${at}`, source))), { name: 'a' }).cells.map(
    ({ source }) => source,
  );

describe('orderHeadings', () => {
  test('leaves a notebook alone whose headings are in order', () => {
    const notebook = notebookOf([
      text('a', '# A\n\n## B'),
      code('c', '# not a heading'),
      text('b', '### C\n## D'),
    ]);
    expect(orderHeadings(notebook, { name: 'a' })).toEqual(notebook);
  });

  test('keeps one title and sets further ones below it', () => {
    expect(ordered('# A', '# B\n## C', '# D')).toEqual(['# A', '## B\n### C', '## D']);
  });

  test('closes gaps, and brothers stay brothers', () => {
    expect(ordered('# A\n#### B\n#### C\n###### D\n## E')).toEqual(['# A\n## B\n## C\n### D\n## E']);
  });

  test('begins below the title that the page sets where the first heading is none', () => {
    expect(ordered('### A', '# B\n## C')).toEqual(['## A', '## B\n### C']);
  });

  test('goes no deeper than six', () => {
    const seven = ['# 1', '# 2', '## 3', '### 4', '#### 5', '##### 6', '###### 7'];
    expect(ordered(...seven).map((line) => line.indexOf(' '))).toEqual([1, 2, 3, 4, 5, 6, 6]);
  });

  test('knows underlined headings, in one line and in several', () => {
    expect(ordered('A\n===', 'B\n===\n\ntext\n\nC\n---', 'D\nd\n-----')).toEqual([
      'A\n===',
      'B\n---\n\ntext\n\n### C\n',
      '### D d\n\n',
    ]);
  });

  test('leaves code alone and finds headings in quotes, lists and HTML', () => {
    const source =
      '```sh\n# no\n```\n\n    # no\n\n> # yes\n\n- # yes\n\n<h1 class="x">yes</h1>\n\n<H4>x</H4>';
    expect(ordered('# T', source)[1]).toBe(
      '```sh\n# no\n```\n\n    # no\n\n> ## yes\n\n- ## yes\n\n<h2 class="x">yes</h2>\n\n<h3>x</h3>',
    );
  });

  test('does not take the end of a line of text for a heading', () => {
    expect(ordered('# A\n\nC# and F#\n#hash\n\n---\n')).toEqual(['# A\n\nC# and F#\n#hash\n\n---\n']);
  });
});
