import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { UsageError } from 'downhill/base';
import type { Typed } from '../../lib/cli/command.ts';
import { commands } from '../../lib/cli/commands/index.ts';
import { about, overview } from '../../lib/cli/help.ts';
import { main } from '../../lib/cli/main.ts';
import { Sorry } from '../../lib/cli/start/sorry.mjs';

let said: unknown[];
let complained: unknown[];
let seen: Typed[];
let work: () => 0 | 1;

beforeEach(() => {
  said = [];
  complained = [];
  seen = [];
  work = () => 0;
  jest.spyOn(console, 'log').mockImplementation((text) => said.push(text));
  jest.spyOn(console, 'error').mockImplementation((text) => complained.push(text));
  commands.push({
    name: 'work',
    summary: 'Works',
    options: { hard: { type: 'boolean', help: 'harder' } },
    async run(typed) {
      seen.push(typed);
      return work();
    },
  });
});

afterEach(() => {
  commands.pop();
  jest.restoreAllMocks();
});

test('a command gets what was typed, and its answer is the exit code', async () => {
  expect(await main(['work', '--hard'])).toBe(0);
  work = () => 1;
  expect(await main(['work'])).toBe(1);
  expect(seen).toEqual([
    { values: { hard: true }, positionals: [] },
    { values: {}, positionals: [] },
  ]);
  expect([said, complained]).toEqual([[], []]);
});

describe('help', () => {
  test.each([['--help'], ['-h'], ['help']])('%s prints the overview and is well', async (word) => {
    expect(await main([word])).toBe(0);
    expect(said).toEqual([overview(commands)]);
  });

  test('no command at all is wrong use, answered with the overview', async () => {
    expect(await main([])).toBe(2);
    expect(said).toEqual([overview(commands)]);
  });

  test.each([['--help'], ['-h']])('a command with %s prints its page and does not run', async (word) => {
    expect(await main(['work', '--hard', word])).toBe(0);
    expect(said).toEqual([about(commands.at(-1)!)]);
    expect(seen).toEqual([]);
  });
});

test.each([['--version'], ['-v'], ['version']])(
  '%s tells name and version, and those of Node',
  async (word) => {
    expect(await main([word])).toBe(0);
    expect(said).toEqual([expect.stringMatching(/^downhill \d+\.\d+\.\d+, Node v\d+\.\d+\.\d+$/)]);
  },
);

describe('a problem', () => {
  test('of use is told without a stack, exit code 2', async () => {
    expect(await main(['wrok'])).toBe(2);
    expect(await main(['work', '--soft'])).toBe(2);
    expect(complained).toEqual([
      'Unknown command "wrok". Did you mean "work"? See: npx downhill --help',
      'Unknown option --soft of downhill work. See: npx downhill work --help',
    ]);
    expect([said, seen]).toEqual([[], []]);
  });

  test('of use that the command finds itself is the same', async () => {
    work = () => {
      throw new UsageError('--hard wants a reason');
    };
    expect(await main(['work'])).toBe(2);
    expect(complained).toEqual(['--hard wants a reason']);
  });

  test('that explains itself is told without a stack, exit code 1', async () => {
    work = () => {
      throw new Sorry('The disk is full.');
    };
    expect(await main(['work'])).toBe(1);
    expect(complained).toEqual(['The disk is full.']);
  });

  test('of ours is told whole, exit code 1', async () => {
    const problem = new TypeError('x is not a function');
    work = () => {
      throw problem;
    };
    expect(await main(['work'])).toBe(1);
    expect(complained).toEqual([problem]);
  });
});
