import { describe, expect, test } from '@jest/globals';
import { displaySymbol } from '../../../lib/base/index.ts';
import {
  attention,
  bars,
  computationGraph,
  curves,
  type Figure,
  figure,
  imageGrid,
} from '../../../lib/plots/index.ts';
import { display } from './context.ts';

/** The data tables of a page: the names of the columns, then the rows. */
function tablesOf(html: string): string[][][] {
  const cells = (row: string) => [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/g)].map(([, text]) => text!);
  return [...html.matchAll(/<table>.*?<\/table>/gs)].map(([table]) =>
    [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) => cells(row!)),
  );
}

/** As a notebook file holds it. */
const shown = (one: Figure) => display(JSON.parse(JSON.stringify(one[displaySymbol]())));
const title = 'A claim';

describe('the table of a figure', () => {
  test('tells each point of a curve with signs once', () => {
    const html = shown(curves({ a: [3, 1] }, { title, y: 'loss', x: 'rate', at: [0.1, 1] }));
    expect(tablesOf(html)).toEqual([
      [
        ['Series', 'rate', 'loss'],
        ['a', '0.1', '3'],
        ['a', '1', '1'],
      ],
    ]);
  });

  test('is what the figure brings itself: the nodes of a graph, without their places', () => {
    const nodes = [
      { id: 0, label: 'a', value: 2, from: [] },
      { id: 1, label: 'a<b', value: 4, from: [0, 0] },
    ];
    expect(tablesOf(shown(computationGraph(nodes, { title })))).toEqual([
      [
        ['node', 'value', 'made from'],
        ['a', '2', '–'],
        ['a&lt;b', '4', 'a, a'],
      ],
    ]);
  });

  test('is missing where pictures have no words, and lists them where they have', () => {
    expect(shown(imageGrid([[[0]]], { title }))).not.toContain('figure-data');
    expect(tablesOf(shown(imageGrid([[[0]], [[1]]], { title, labels: [7, 7] })))).toEqual([
      [
        ['picture', 'label'],
        ['1', '7'],
        ['2', '7'],
      ],
    ]);
  });

  test('says the names along an axis, and of which panel a row is', () => {
    const weights = [[[1]], [[0.5]]];
    expect(tablesOf(shown(attention(weights, { title, from: ['cat'], heads: ['first', 'second'] })))).toEqual(
      [
        [
          ['Panel', 'looking', 'looked at', 'Value'],
          ['first', 'cat', 'cat', '1'],
          ['second', 'cat', 'cat', '0.5'],
        ],
      ],
    );
  });

  test('has rows of every series where not all have room, from the first to the last', () => {
    const line = (value: number) => Array.from({ length: 300 }, () => value);
    const [[, ...rows] = []] = tablesOf(
      shown(curves({ a: line(1), b: line(2), short: [3, 3] }, { title, y: 'loss' })),
    );
    const of = (name: string) => rows.filter(([series]) => series === name).map(([, x]) => Number(x));
    expect(rows).toHaveLength(200);
    expect(of('short')).toEqual([1, 2]);
    for (const name of ['a', 'b']) {
      expect(of(name)).toHaveLength(99);
      expect([of(name)[0], of(name).at(-1)]).toEqual([1, 300]);
    }
  });

  test('has words without places where no axis is drawn', () => {
    const hidden = { hidden: true, label: 'pixels' };
    const words = { mark: 'text', x: [10, 20], y: [5, 5], texts: ['data', 'model'] } as const;
    const own = figure({ title, alt: 'Two words.', panels: [{ x: hidden, y: hidden, marks: [words] }] });
    expect(tablesOf(shown(own))).toEqual([[['Text'], ['data'], ['model']]]);
  });

  test('keeps whole numbers as they are, and years without a comma', () => {
    expect(tablesOf(shown(bars({ 1950: 1_234_567 }, { title, x: 'year', y: 'papers' })))[0]![1]).toEqual([
      '1950',
      '1234567',
    ]);
  });
});

test.each([
  [{ tables: [[{ name: '<b>x</b>', values: ['<script>', { a: 1 }, Number.POSITIVE_INFINITY] }]] }],
  [{ tables: [7, null, [{ values: 'no list' }]], names: { x: 'a' }, titles: [1] }],
  [{ tables: 'none', names: null, titles: null }],
])('tables that somebody broke harm nobody: %#', (meta) => {
  const spec = { data: [{ type: 'scatter', x: [1], y: [2] }], layout: { meta } };
  const html = display({ 'application/vnd.plotly.v1+json': spec });
  expect(html).not.toContain('<script>');
  expect(html).toContain('<figure');
});
