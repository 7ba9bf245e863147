import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { type Bench, measure, table } from '../../../lib/bench/index.ts';

let opened: string[];
let printed: string[];

/** A benchmark with one row that always takes the same time. */
const made = (name: string, notes?: string[]): Bench => ({
  name,
  summary: `how long ${name} takes`,
  rounds: 3,
  async open() {
    opened.push(name);
    const contestant = (who: string, ms: number) => ({ name: who, once: async () => ms });
    return {
      rows: [{ name: 'one row', ours: contestant('ours', 2), peers: [contestant('theirs', 5)] }],
      ...(notes && { notes }),
      close: async () => void opened.push(`${name} closed`),
    };
  },
});

const broken: Bench = {
  ...made('broken'),
  open: async () => {
    const { close, rows } = await made('broken').open();
    rows[0]!.ours.once = async () => {
      throw new Error('it does not start');
    };
    return { rows, close: close! };
  },
};

let benches: Bench[];

beforeEach(() => {
  opened = [];
  printed = [];
  benches = [made('engine'), made('kernel', ['No peer: nobody is there.'])];
  jest.spyOn(console, 'log').mockImplementation((text) => printed.push(text));
  jest.resetModules();
  jest.doMock('../../../lib/bench/index.ts', () => ({ benches, measure, table }));
});
afterEach(() => void jest.restoreAllMocks());

const type = async (values: Record<string, string | boolean>, ...positionals: string[]) =>
  (await import('../../../lib/cli/commands/bench.ts')).bench.run({ values, positionals });

const lines = `           median      min      max  peer / ours
one row  ours    2.00 ms  2.00 ms  2.00 ms
         theirs  5.00 ms  5.00 ms  5.00 ms        2.50x`;

test('without names every benchmark runs, is closed, and is printed with its notes', async () => {
  expect(await type({})).toBe(0);
  expect(opened).toEqual(['engine', 'engine closed', 'kernel', 'kernel closed']);
  const text = printed.join('\n').split('\n');
  expect(text[0]).toBe('engine: how long engine takes');
  expect(text.slice(2, 4)).toEqual(lines.split('\n').slice(1));
  expect(text.slice(-2)).toEqual(['No peer: nobody is there.', '']);
});

test('with names only those run', async () => {
  expect(await type({}, 'kernel')).toBe(0);
  expect(opened).toEqual(['kernel', 'kernel closed']);
});

test('as JSON one list is printed and nothing else', async () => {
  expect(await type({ json: true, rounds: '1' }, 'engine')).toBe(0);
  expect(printed.length).toBe(1);
  expect(JSON.parse(printed[0]!)).toEqual([
    {
      name: 'engine',
      notes: [],
      results: [
        {
          name: 'one row',
          unit: 'ms',
          ours: { name: 'ours', all: [2], min: 2, median: 2, max: 2 },
          peers: [{ name: 'theirs', all: [5], min: 5, median: 5, max: 5, ratio: 2.5 }],
        },
      ],
    },
  ]);
});

test('each is timed as often as it says, or as often as was typed', async () => {
  await type({ json: true });
  await type({ json: true, rounds: '5' });
  const rounds = printed.map((text) => JSON.parse(text)[0].results[0].ours.all.length);
  expect(rounds).toEqual([3, 5]);
});

test('a benchmark that breaks is closed, and its problem comes through', async () => {
  benches = [broken];
  await expect(type({})).rejects.toThrow(new Error('it does not start'));
  expect(opened).toEqual(['broken', 'broken closed']);
});

test('an unknown name is refused before anything is opened', async () => {
  await expect(type({}, 'engine', 'kernle')).rejects.toMatchObject({
    name: 'UsageError',
    message: 'Unknown benchmark "kernle". Known: engine, kernel',
  });
  expect(opened).toEqual([]);
});

test.each(['0', '-1', '1.5', 'many', ''])('%j rounds are refused', async (rounds) => {
  await expect(type({ rounds })).rejects.toMatchObject({
    name: 'UsageError',
    message: `--rounds wants a whole number above 0, found "${rounds}"`,
  });
});
