import { describe, expect, test } from '@jest/globals';
import { type CsvOptions, readCsv } from '../../../lib/datasets/format/csv.ts';
import { refusal } from './refusal.ts';

const refused = (source: Uint8Array | string, options?: CsvOptions) =>
  refusal(() => readCsv(source, options));

describe('a CSV file that is none', () => {
  test.each([
    ['nothing', '', 'Cannot read CSV: the file is empty'],
    ['empty lines', '\n\r\n\n', 'Cannot read CSV: it holds nothing but empty lines'],
    ['a web page', ' <!DOCTYPE html>\n<html>', 'Cannot read CSV: it looks like a web page'],
    ['a short row', 'a,b,c\n1,2,3\n\n4,5\n', 'Cannot read CSV: line 4 has 2 cells, wanted 3'],
    ['a long row', 'a,b\r\n1,2\r\n1,2,3,4\r\n', 'Cannot read CSV: line 3 has 4 cells, wanted 2'],
    ['a long row of texts', 'a,b\nx,y\nx,y,z', 'Cannot read CSV: line 3 has 3 cells, wanted 2'],
    ['a separator too many', 'a,b\n1,2,\n', 'Cannot read CSV: line 2 has 3 cells, wanted 2'],
    [
      'a short row after lines within quotes',
      'a,b\n"x\n\ny",2\n3\n',
      'Cannot read CSV: line 5 has 1 cell, wanted 2',
    ],
    ['an open quote', 'a,b\n1,2\n3,"x\ny,z\n', 'Cannot read CSV: line 3 opens a quote that is never closed'],
    [
      'more after a quote',
      'a,b\n1,"x"y\n',
      'Cannot read CSV: line 2 has "y" after a closing quote, wanted the next cell or a new line',
    ],
    [
      'one name twice',
      'a,b,a\n1,2,3\n',
      'Cannot read CSV: two columns are named "a"; wanted a name of its own for each',
    ],
    ['zero bytes', 'a,b\n1,\0\n', 'Cannot read CSV: it holds zero bytes, wanted text'],
  ])('%s is refused', (_, source, sentence) => {
    expect(refused(source)).toBe(sentence);
    expect(refused(Buffer.from(source))).toBe(sentence);
  });

  test('what is not UTF-8 is told with its line', () => {
    expect(refused(Buffer.from('a\nb\nna\xefve\n', 'latin1'))).toBe(
      "Cannot read CSV: line 3 is not UTF-8; older files are often 'latin1'",
    );
  });

  test('a column that shall hold numbers holds nothing else', () => {
    expect(refused('age,b\n31,x\nold,y\n', { types: { age: 'number' } })).toBe(
      'Cannot read CSV: line 3 has "old" in column "age", wanted a number',
    );
  });

  test('TSV is called so, and given names count the cells', () => {
    expect(refused('1\t2\n', { separator: '\t', header: ['a', 'b', 'c'] })).toBe(
      'Cannot read TSV: line 1 has 2 cells, wanted 3',
    );
    expect(refused('1,2\n', { header: ['a', 'a'] })).toBe(
      'Cannot read the given header: two columns are named "a"; wanted a name of its own for each',
    );
  });

  test('a row without an end is refused before a string is made of it', () => {
    const endless = Buffer.alloc(20_000_000, 'x');
    expect(refused(endless)).toBe('Cannot read CSV: line 1 is longer than 16777216 bytes');
    endless.write('a\n');
    expect(refused(endless)).toBe('Cannot read CSV: line 2 is longer than 16777216 bytes');
    endless.fill('1', 2);
    expect(refused(endless)).toBe('Cannot read CSV: line 2 is longer than 16777216 bytes');
  });

  test('a header of more columns than a table has is refused', () => {
    expect(refused(`${','.repeat(100_000)}\n`)).toBe('Cannot read CSV: line 1 has more than 100000 cells');
  });

  test('a wide header over short rows takes no memory for rows that do not fit under it', () => {
    const wide = Array.from({ length: 5000 }, (_, i) => `c${i}`).join(',');
    expect(refused(`${wide}\n${'1\n'.repeat(1_000_000)}`)).toBe(
      'Cannot read CSV: line 2 has 1 cell, wanted 5000',
    );
  });
});
