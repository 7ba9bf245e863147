import { describe, expect, test } from '@jest/globals';
import { UsageError } from 'downhill/base';
import type { Command } from '../../lib/cli/command.ts';
import { find, parse } from '../../lib/cli/parse.ts';

const closed: Command = {
  name: 'data',
  summary: 'Tells of data sets',
  options: {
    json: { type: 'boolean', help: 'as JSON' },
    rounds: { type: 'string', short: 'r', help: 'how often' },
  },
  run: async () => 0,
};
const withWords: Command = { ...closed, usage: '[NAME...]' };
const open: Command = { ...closed, name: 'lab', passesOn: 'JupyterLab' };

describe('a command that takes its own options alone', () => {
  test('reads them in every spelling', () => {
    expect(parse(closed, [])).toEqual({ values: {}, positionals: [] });
    expect(parse(closed, ['--json', '--rounds', '3'])).toEqual({
      values: { json: true, rounds: '3' },
      positionals: [],
    });
    expect(parse(closed, ['-r3']).values).toEqual({ rounds: '3' });
    expect(parse(closed, ['--rounds=-1']).values).toEqual({ rounds: '-1' });
  });

  test('takes further words where its usage names them', () => {
    expect(parse(withWords, ['mnist', '--json', 'iris', '--', '--rounds'])).toEqual({
      values: { json: true },
      positionals: ['mnist', 'iris', '--rounds'],
    });
  });

  test.each([
    [['--jsno'], 'Unknown option --jsno of downhill data. See: npx downhill data --help'],
    [['--jsno=1'], 'Unknown option --jsno of downhill data. See: npx downhill data --help'],
    [['-x'], 'Unknown option -x of downhill data. See: npx downhill data --help'],
    [['mnist'], 'downhill data takes no further words. See: npx downhill data --help'],
    [['--rounds'], "Option '-r, --rounds <value>' argument missing. See: npx downhill data --help"],
    [['--json=1'], "Option '--json' does not take an argument. See: npx downhill data --help"],
  ])('refuses %j with a sentence', (args, message) => {
    expect(() => parse(closed, args)).toThrow(new UsageError(message));
  });
});

describe('a command that passes words on', () => {
  test('takes its own options out and leaves the rest as typed, in order', () => {
    const typed = [
      '--port',
      '8890',
      '--json',
      '-h',
      '--rounds',
      '3',
      'a file',
      '--ServerApp.token=',
      '-rx',
      '--',
      '-q',
    ];
    expect(parse(open, typed)).toEqual({
      values: { json: true, rounds: 'x' },
      positionals: ['--port', '8890', '-h', 'a file', '--ServerApp.token=', '--', '-q'],
    });
  });

  test('takes the value of its own option from behind the equals sign', () => {
    expect(parse(open, ['--rounds=3', '4'])).toEqual({ values: { rounds: '3' }, positionals: ['4'] });
  });

  test('leaves what stands behind two dashes alone, even its own options', () => {
    expect(parse(open, ['--', '--json'])).toEqual({ values: {}, positionals: ['--', '--json'] });
  });

  test('leaves a word twice that was typed twice', () => {
    expect(parse(open, ['-v', '-v', 'x', 'x']).positionals).toEqual(['-v', '-v', 'x', 'x']);
  });

  test('does not take the names that every object has for its options', () => {
    expect(parse(open, ['--constructor', '--to-string', '--toString'])).toEqual({
      values: {},
      positionals: ['--constructor', '--to-string', '--toString'],
    });
  });
});

describe('a command', () => {
  const commands = [closed, open, { ...closed, name: 'doctor' }];

  test('is found by its name', () => {
    expect(find(commands, 'lab')).toBe(open);
  });

  test.each([
    ['dcotor', 'Unknown command "dcotor". Did you mean "doctor"? See: npx downhill --help'],
    ['Lab', 'Unknown command "Lab". Did you mean "lab"? See: npx downhill --help'],
    ['paint', 'Unknown command "paint". See: npx downhill --help'],
    ['', 'Unknown command "". See: npx downhill --help'],
  ])('that is called %j is not, and the nearest is offered', (name, message) => {
    expect(() => find(commands, name)).toThrow(new UsageError(message));
  });
});
