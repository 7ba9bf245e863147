import { expect, test } from '@jest/globals';
import { type Result, summarise, table } from '../../lib/bench/index.ts';

const one = (name: string, ...all: number[]) => summarise(name, all);

test('the table has a line for each contestant, with units and how many times faster ours is', () => {
  const results: Result[] = [
    {
      name: 'JupyterLab answers',
      unit: 'ms',
      ours: one('npm start', 4000, 3210.4, 12_345.6),
      peers: [
        { ...one('jupyter lab', 6000, 5000, 7000), ratio: 1.5 },
        { ...one('classic', 400, 999.4, 1000), ratio: 0.24985 },
      ],
    },
    { name: 'the door', unit: 'ms', ours: one('downhill --help', 0.01234, 56.78), peers: [] },
  ];
  expect(table(results)).toBe(`\
                                      median        min      max  peer / ours
JupyterLab answers  npm start         4.00 s     3.21 s  12.35 s
                    jupyter lab       6.00 s     5.00 s   7.00 s        1.50x
                    classic           999 ms     400 ms   1.00 s        0.25x
the door            downhill --help  28.4 ms  0.0123 ms  56.8 ms`);
});

test('without results the table is its head', () => {
  expect(table([])).toBe('    median  min  max  peer / ours');
});

test.each([
  [0.5, '0.500 ms'],
  [99.96, '100 ms'],
  [999.4, '999 ms'],
  [999.6, '1.00 s'],
  [61_234, '61.23 s'],
])('%d milliseconds are written %s', (ms, text) => {
  const [, row] = table([{ name: 'a', unit: 'ms', ours: one('b', ms), peers: [] }]).split('\n');
  expect(row?.split(/ {2,}/)).toEqual(['a', 'b', text, text, text]);
});
