import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { gates } from '../../../lib/cli/gates/gates.ts';

let ran: string[][];
let failing: string;
let said: string[];

beforeEach(() => {
  ran = [];
  failing = '';
  said = [];
  jest
    .spyOn(console, 'log')
    .mockImplementation((text: string) => said.push(text.replace(/\d+\.\d s$/, 'N s')));
  jest.resetModules();
  jest.doMock('../../../lib/cli/start/child.mjs', () => ({
    run: async (_node: string, [script = '', ...args]: string[]) => {
      ran.push([script, ...args]);
      return { code: failing && script.includes(failing) ? 2 : 0, output: '' };
    },
  }));
});
afterEach(() => void jest.restoreAllMocks());

const type = async (values: Record<string, string | boolean>, ...positionals: string[]) =>
  (await import('../../../lib/cli/commands/test.ts')).test.run({ values, positionals });

const checks = (gate: string, ...more: string[]) =>
  gates[gate]!(more).map(({ script, args }) => [script, ...args]);

test('npm test runs the checks of the first gate in order and tells each', async () => {
  expect(await type({})).toBe(0);
  expect(ran).toEqual(checks('test'));
  expect(said).toEqual(
    ['types', 'lint', 'format', 'jest'].flatMap((name) => [`${name} ...`, `${name}: ok, N s`]),
  );
});

test('the first check that fails is the last that runs', async () => {
  failing = 'biome';
  expect(await type({})).toBe(1);
  expect(ran).toEqual(checks('test').slice(0, 2));
  expect(said).toEqual(['types ...', 'types: ok, N s', 'lint ...', 'lint: failed']);
});

test.each(['e2e', 'verify'])('gate %s runs its own tests', async (gate) => {
  expect(await type({ gate })).toBe(0);
  expect(ran).toEqual(checks(gate));
});

test('what was typed, and coverage, reach jest', async () => {
  await type({ coverage: true }, 'rng', '-t', 'a title');
  expect(ran.at(-1)).toEqual(checks('test', '--coverage', 'rng', '-t', 'a title').at(-1));
});

test('an unknown gate is refused before anything runs', async () => {
  const unknown = { name: 'UsageError', message: 'Unknown gate "e3e". Known: test, e2e, verify' };
  await expect(type({ gate: 'e3e' })).rejects.toMatchObject(unknown);
  expect(ran).toEqual([]);
});
