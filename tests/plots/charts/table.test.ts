import { describe, expect, test } from '@jest/globals';
import { table } from '../../../lib/plots/charts/table.ts';
import type { Figure } from '../../../lib/plots/make.ts';

const title = 'Flowers';

function columnsOf(figure: Figure) {
  const mark = figure.panels[0]!.marks[0];
  if (mark?.mark !== 'table') throw new TypeError('wanted a table');
  return mark.columns;
}

test('records are rows, with every key that one of them has', () => {
  const figure = table(
    [
      { name: 'a', size: 1 },
      { name: 'b', good: true },
    ],
    { title },
  );
  expect(columnsOf(figure)).toEqual([
    { name: 'name', values: ['a', 'b'] },
    { name: 'size', values: [1, null] },
    { name: 'good', values: [null, true] },
  ]);
  expect(figure.alt).toBe(
    'Table of 2 rows with name, size and good. First row: name a, size 1 and good nothing.',
  );
});

test('lists are rows, too, with names from the options or numbers', () => {
  const rows = [
    [1, 2],
    [3, 4],
  ];
  expect(columnsOf(table(rows, { title }))).toEqual([
    { name: '0', values: [1, 3] },
    { name: '1', values: [2, 4] },
  ]);
  expect(columnsOf(table(rows, { title, columns: ['x', 'y'] })).map(({ name }) => name)).toEqual(['x', 'y']);
});

// Loading danfojs takes seconds; these are the properties of its frames and series that count.
describe('a frame of danfojs', () => {
  const frame = {
    columns: ['sepal', 'kind'],
    values: [
      [5.1, 'setosa'],
      [6.2, 'virginica'],
    ],
    index: [0, 1],
  };

  test('has its columns and rows', () => {
    expect(columnsOf(table(frame, { title }))).toEqual([
      { name: 'sepal', values: [5.1, 6.2] },
      { name: 'kind', values: ['setosa', 'virginica'] },
    ]);
    expect(columnsOf(table(frame, { title, columns: ['kind'] })).map(({ name }) => name)).toEqual(['kind']);
  });

  test('has its index before them where that is words, as in describe()', () => {
    const described = { columns: ['sepal'], values: [[150], [5.8]], index: ['count', 'mean'] };
    expect(columnsOf(table(described, { title }))).toEqual([
      { name: '', values: ['count', 'mean'] },
      { name: 'sepal', values: [150, 5.8] },
    ]);
  });

  test('may be a series, whose values are no rows', () => {
    expect(columnsOf(table({ columns: ['sepal'], values: [5.1, 6.2] }, { title }))).toEqual([
      { name: 'sepal', values: [5.1, 6.2] },
    ]);
  });
});

test('records of any type are rows, and what is moved to the right stays there', () => {
  interface Part {
    block: string;
  }
  const parts: Part[] = [{ block: 'sequence' }, { block: '  linear 2 to 3' }];
  const [blocks] = columnsOf(table(parts, { title }));
  expect(blocks!.values).toEqual(['sequence', '\u00a0\u00a0linear 2 to 3']);
});

test('values of any kind become words', () => {
  const row = { day: new Date(0), time: new Date(1), list: Float32Array.of(1, 2), gone: undefined, big: 7n };
  const [cell] = [columnsOf(table([row], { title })).map(({ values }) => values[0])];
  expect(cell).toEqual(['1970-01-01', '1970-01-01T00:00:00.001Z', '[1,2]', null, '7']);
  expect(columnsOf(table([{ text: 'x'.repeat(1000) }], { title }))[0]!.values[0]).toHaveLength(201);
});

test('a long table shows its first rows and says how many there are', () => {
  const figure = table(
    Array.from({ length: 32_033 }, (_, i) => ({ i })),
    { title, limit: 10 },
  );
  expect(columnsOf(figure)[0]!.values).toHaveLength(10);
  expect(figure.note).toBe('shown: 10 of 32,033 rows');
});

describe('what is wrong is told in one sentence', () => {
  const wrong = (rows: unknown, problem: string, options = {}) =>
    expect(() => table(rows as never, { title, ...options })).toThrow(new RangeError(problem));
  const start = 'Cannot draw the table "Flowers": ';

  test('what is no table', () => {
    wrong(5, `${start}it is 5, wanted an array of records or a frame with columns and values`);
    wrong({ a: 1 }, `${start}it is an object, wanted an array of records or a frame with columns and values`);
    wrong([{ a: 1 }, 'x'], `${start}row 1 is "x", wanted a record as { name: "a", score: 1 }`);
    wrong([[1], { a: 1 }], `${start}row 1 is an object, wanted a list as row 0`);
    wrong([[1, 2], [3]], `${start}row 1 has 1 values and there are 2 columns, wanted as many of both`);
    wrong([{}], `${start}none of its rows has a column, wanted one or more`);
  });

  test('a column that is not there', () => {
    wrong(
      [{ size: 1 }],
      'Cannot show "sise": no such column. Did you mean "size"? Known: size, in the table "Flowers"',
      {
        columns: ['sise'],
      },
    );
  });
});
