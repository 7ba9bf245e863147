import { expect, test } from '@jest/globals';
import type { Command } from '../../lib/cli/command.ts';
import { commands } from '../../lib/cli/commands/index.ts';
import { about, overview } from '../../lib/cli/help.ts';

const plain: Command = { name: 'doctor', summary: 'Tells what works', run: async () => 0 };
const rich: Command = {
  name: 'test',
  summary: 'Runs the tests',
  usage: '[FILE...]',
  passesOn: 'jest',
  options: {
    gate: { type: 'string', short: 'g', help: 'which gate' },
    coverage: { type: 'boolean', help: 'also which lines' },
    out: { type: 'string', value: 'FOLDER', help: 'where to' },
  },
  run: async () => 0,
};

test('the overview names every command with its words and its summary', () => {
  expect(overview([plain, rich])).toBe(`Downhill: deep learning in TypeScript.

Usage: npx downhill COMMAND [OPTION...]

  doctor          Tells what works
  test [FILE...]  Runs the tests

npx downhill COMMAND --help tells the options of one, npx downhill --version what runs here.`);
});

test('the page of a command names its options, and where other words go', () => {
  expect(about(rich)).toBe(`Usage: npx downhill test [FILE...] [OPTION...]

Runs the tests.

  -g, --gate VALUE  which gate
  --coverage        also which lines
  --out FOLDER      where to
  --help            this page

All other words go to jest.`);
});

test('the page of a command without options names --help alone', () => {
  expect(about(plain)).toBe(`Usage: npx downhill doctor [OPTION...]

Tells what works.

  --help  this page`);
});

test('every command has a name of its own, and a summary that the page can end with a period', () => {
  const names = commands.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
  expect(names).toEqual(expect.arrayContaining(['lab', 'doctor', 'test', 'bench']));
  const odd = commands.filter(
    ({ name, summary }) => !/^[a-z]+$/.test(name) || !/^[A-Z].*[^.]$/.test(summary),
  );
  expect(odd).toEqual([]);
});

test('every line of help fits a terminal of 110 columns', () => {
  const lines = [overview(commands), ...commands.map(about)].join('\n').split('\n');
  expect(lines.filter((line) => line.length > 110)).toEqual([]);
});
