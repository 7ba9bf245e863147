import { describe, expect, test } from '@jest/globals';
import { readJson } from '../../../lib/datasets/format/json.ts';
import { refusal } from './refusal.ts';

const read = (source: string) => {
  const { columns, rows } = readJson(source);
  return { rows, ...Object.fromEntries(columns.map(({ name, values }) => [name, [...values]])) };
};

describe('a JSON file', () => {
  test('a list of records is a table; what a record lacks is missing', () => {
    expect(read('[{"a": 1, "b": "x"}, {"b": null, "c": true, "a": 2.5}, {"c": false}]')).toEqual({
      rows: 3,
      a: [1, 2.5, Number.NaN],
      b: ['x', '', ''],
      c: [Number.NaN, 1, 0],
    });
  });

  test('an object of columns is the same table', () => {
    expect(read('\ufeff{"a": [1, 2], "b": ["x", "\\u00e4"], "c": [null, null]}')).toEqual({
      rows: 2,
      a: [1, 2],
      b: ['x', 'ä'],
      c: [Number.NaN, Number.NaN],
    });
    expect(read('[]')).toEqual({ rows: 0 });
    expect(read('{}')).toEqual({ rows: 0 });
  });

  test('a column of numbers and texts holds texts', () => {
    expect(read('{"a": [1, "x", null, true]}')).toEqual({ rows: 4, a: ['1', 'x', '', 'true'] });
  });

  test('names that objects have anyway are names like others', () => {
    expect(readJson('[{"__proto__": 1, "constructor": 2}, {}]').columns).toEqual([
      { name: '__proto__', values: Float64Array.of(1, Number.NaN) },
      { name: 'constructor', values: Float64Array.of(2, Number.NaN) },
    ]);
  });

  test.each([
    ['nothing', '', 'Cannot read JSON: the file is empty'],
    ['a web page', '<!doctype html>', 'Cannot read JSON: it looks like a web page'],
    [
      'a number',
      '5',
      'Cannot read JSON: its outermost value is a number, wanted a list of records or an object of columns',
    ],
    [
      'null',
      'null',
      'Cannot read JSON: its outermost value is null, wanted a list of records or an object of columns',
    ],
    ['a list of numbers', '[{"a": 1}, 2]', 'Cannot read JSON: record 2 is a number, wanted an object'],
    ['a list of lists', '[[1]]', 'Cannot read JSON: record 1 is a list, wanted an object'],
    ['a column that is none', '{"a": 1}', 'Cannot read JSON: column "a" is a number, wanted a list'],
    [
      'columns of two lengths',
      '{"a": [1, 2], "b": [1]}',
      'Cannot read JSON: column "a" has 2 values and "b" has 1, wanted as many in each',
    ],
    [
      'something nested',
      '[{"a": 1}, {"a": {"b": 1}}]',
      'Cannot read JSON: row 2 has an object in column "a", wanted a number or a text',
    ],
  ])('%s is refused', (_, source, sentence) => {
    expect(refusal(() => readJson(source))).toBe(sentence);
  });

  test('what is not JSON is told in the words of the parser, on one line', () => {
    expect(refusal(() => readJson('[{"a": 1},\n {"a": 2]'))).toMatch(
      /^Cannot read JSON: it is not JSON \([^\n]+\)$/,
    );
    expect(refusal(() => readJson('['.repeat(1_000_000)))).toMatch(
      /^Cannot read JSON: it is not JSON \([^\n]+\)$/,
    );
  });

  test('records that share no names make no table: a small file would need vast memory', () => {
    const records = Array.from({ length: 20_000 }, (_, i) => `{"k${i}":1}`);
    expect(refusal(() => readJson(`[${records.join()}]`))).toBe(
      'Cannot read JSON: 20000 records with 20000 different names, nearly all missing: not a table',
    );
  });
});
