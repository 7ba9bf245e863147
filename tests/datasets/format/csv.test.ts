import { describe, expect, test } from '@jest/globals';
import { type Rng, rng } from '../../../lib/base/index.ts';
import { type CsvOptions, readCsv } from '../../../lib/datasets/format/csv.ts';
import { numbersOf, textsOf } from '../../../lib/datasets/format/table.ts';
import * as python from './as-python-writes.ts';

/** The columns as plain arrays by name. */
function read(source: Uint8Array | string, options?: CsvOptions): Record<string, (number | string)[]> {
  const { columns, rows } = readCsv(source, options);
  for (const { values } of columns) expect(values).toHaveLength(rows);
  return Object.fromEntries(columns.map(({ name, values }) => [name, [...values]]));
}

describe('a CSV file', () => {
  test('what pandas writes comes back: quotes, a line end in a cell, letters beyond ASCII, missing values', () => {
    expect(read(python.csv)).toEqual({
      id: [1, 2, 3],
      'height, m': [1.5, Number.NaN, -2.25e-7],
      said: ['plain', 'with "quotes", and\na line', ''],
      grün: ['ä', 'ö', 'ü'],
    });
  });

  test('the examples of RFC 4180 are read as it says', () => {
    const options = { header: false };
    expect(read('aaa,bbb,ccc\r\nzzz,yyy,xxx', options)).toEqual({
      column1: ['aaa', 'zzz'],
      column2: ['bbb', 'yyy'],
      column3: ['ccc', 'xxx'],
    });
    expect(read('"aaa","b\r\nbb","ccc"\r\nzzz,yyy,xxx', options)).toMatchObject({
      column2: ['b\r\nbb', 'yyy'],
    });
    expect(read('"aaa","b""bb","ccc"', options)).toMatchObject({ column2: ['b"bb'] });
  });

  test.each(['\n', '\r\n', '\r'])(
    'line ends %j, with and without the last one, after a byte order mark',
    (end) => {
      const wanted = { a: [1, 3], b: ['x', 'y'] };
      const rows = ['\ufeffa,b', '1,x', '3,y'].join(end);
      expect(read(rows)).toEqual(wanted);
      expect(read(rows + end)).toEqual(wanted);
      expect(read(rows.replaceAll(end, end + end) + end + end)).toEqual(wanted);
    },
  );

  test('a column holds numbers when all its cells are numbers or missing, else texts as they stand', () => {
    const table = 'n,gap,late,hex,word,none\n1,,3,1,NaN,\n+2.5, ,4,0x10,x,\n" -3e2 ",NA,five,2,,\n';
    expect(read(table)).toEqual({
      n: [1, 2.5, -300],
      gap: [Number.NaN, Number.NaN, Number.NaN],
      late: ['3', '4', 'five'],
      hex: ['1', '0x10', '2'],
      word: ['NaN', 'x', ''],
      none: [Number.NaN, Number.NaN, Number.NaN],
    });
  });

  test('types are what the caller says', () => {
    const table = 'code,n\n01234,1\n98765,2\n';
    expect(read(table, { types: { code: 'text' } })).toEqual({ code: ['01234', '98765'], n: [1, 2] });
    expect(() => read(table, { types: { cod: 'text' } })).toThrow(
      new RangeError('Cannot type "cod": no such column. Did you mean "code"? Known: code, n'),
    );
    expect(read('toString\n1\n')).toEqual({ toString: [1] });
  });

  test('names are given, read or made up; an empty one is made up, too', () => {
    expect(read('1,2\n', { header: ['a', 'b'] })).toEqual({ a: [1], b: [2] });
    expect(read('1,2\n', { header: false })).toEqual({ column1: [1], column2: [2] });
    expect(read(', b \n1,2\n')).toEqual({ column1: [1], b: [2] });
    expect(read('a,b\n')).toEqual({ a: [], b: [] });
  });

  test('other separators, words for what is missing, and Latin-1', () => {
    expect(read('a\tb\n1\tx,y\n', { separator: '\t' })).toEqual({ a: [1], b: ['x,y'] });
    expect(read('a;b\n1;2,5\n', { separator: ';' })).toEqual({ a: [1], b: ['2,5'] });
    expect(read('a\n1\n?\n', { missing: ['?'] })).toEqual({ a: [1, Number.NaN] });
    expect(read(Buffer.from('a\nna\xefve\n', 'latin1'), { encoding: 'latin1' })).toEqual({ a: ['naïve'] });
    expect(read('a\nnaïve\n', { encoding: 'latin1' })).toEqual({ a: ['naïve'] });
  });

  test.each([',,', '', '"', '5', '\n', '-', 'ä'])('a separator %j is refused', (separator) => {
    expect(() => readCsv('a', { separator })).toThrow(
      new RangeError(
        `Cannot separate cells by ${JSON.stringify(separator)}: wanted one sign such as ',', ';', '|' or '\\t'`,
      ),
    );
  });

  test('a quote within a cell that does not begin with one is a sign like others', () => {
    expect(read('a,b\n5" disk,x"y"\n')).toEqual({ a: ['5" disk'], b: ['x"y"'] });
  });

  test('rows far shorter than the first make room for more', () => {
    const rows = 2000;
    const table = `a,b\n${'0.'.padEnd(200, '1')},x\n${'7,\n'.repeat(rows)}`;
    const { a, b } = read(table);
    expect(a).toEqual([Number('0.'.padEnd(200, '1')), ...Array(rows).fill(7)]);
    expect(b).toEqual(['x', ...Array(rows).fill('')]);
  });
});

describe('a column of a table', () => {
  const table = readCsv('n,word\n1,x\n');

  test('it is taken by its name and kind', () => {
    expect([...numbersOf(table, 'n')]).toEqual([1]);
    expect(textsOf(table, 'word')).toEqual(['x']);
  });

  test('a wrong name or kind is told', () => {
    expect(() => numbersOf(table, 'wort')).toThrow(
      new RangeError('Cannot take "wort": no such column. Did you mean "word"? Known: n, word'),
    );
    expect(() => numbersOf(table, 'word')).toThrow(
      new TypeError('Cannot take numbers from column "word": it holds texts as "x"'),
    );
    expect(() => textsOf(table, 'n')).toThrow(
      new TypeError(
        `Cannot take texts from column "n": it holds numbers. Read it with types: { 'n': 'text' }`,
      ),
    );
  });
});

describe('random tables', () => {
  /** A text of letters and of all that makes trouble. */
  const word = (chance: Rng) =>
    `w${Array.from({ length: chance.int(6) }, () => chance.pick(['a', '"', ',', '\n', '\r\n', 'é', ' ', '""'])).join('')}`;

  const number = (chance: Rng): number =>
    chance.pick([
      () => chance.int(1000),
      () => chance.normal(),
      () => Number(chance.normal().toFixed(3)),
      () => chance.normal() * 10 ** (chance.int(80) - 40),
      () => -0,
      () => Number.NaN,
    ])();

  /** Quotes where they are needed, and now and then where not. */
  const cell = (value: number | string, chance: Rng) => {
    const said = Object.is(value, -0) ? '-0' : Number.isNaN(value) ? '' : String(value);
    return /[",\r\n]/.test(said) || chance() < 0.1 ? `"${said.replaceAll('"', '""')}"` : said;
  };

  test('300 of them, written by a writer of a few lines, are read back to the bit', () => {
    const chance = rng('tables');
    for (let n = 0; n < 300; n++) {
      const rows = 1 + chance.int(30);
      const makers = Array.from({ length: 1 + chance.int(6) }, () => chance.pick([word, number]));
      const columns = makers.map((make) => Array.from({ length: rows }, () => make(chance)));
      const names = columns.map((_, at) => `c${at}`);
      const end = chance.pick(['\n', '\r\n']);
      const written = Array.from({ length: rows }, (_, row) =>
        columns.map((values) => cell(values[row]!, chance)).join(','),
      );
      // A row of one empty cell is an empty line: it is written in quotes, as Python's csv module does.
      const table = [names.join(','), ...written.map((row) => row || '""')].join(end);
      const wanted = Object.fromEntries(names.map((name, at) => [name, columns[at]]));
      expect(read(table)).toEqual(wanted);
    }
  });
});
