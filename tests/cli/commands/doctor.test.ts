import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Probe } from '../../../lib/cli/doctor/probe.ts';

const well: Probe = { name: 'Node', look: () => ({ ok: true, found: 'v20' }) };
const ill: Probe = { name: 'Python', look: () => ({ ok: false, found: 'none', next: 'Install it.' }) };
let printed: string[];

beforeEach(() => {
  printed = [];
  jest.spyOn(console, 'log').mockImplementation((text) => printed.push(text));
});
afterEach(() => void jest.restoreAllMocks());

async function type(probes: Probe[], json = false) {
  jest.resetModules();
  jest.doMock('../../../lib/cli/doctor/probes.ts', () => ({ probes }));
  const { doctor } = await import('../../../lib/cli/commands/doctor.ts');
  return doctor.run({ values: { json }, positionals: [] });
}

test('all is well when every probe is, and the exit code says so', async () => {
  expect(await type([well])).toBe(0);
  expect(await type([well, ill])).toBe(1);
  expect(printed).toEqual([
    'ok      Node  v20',
    'ok      Node    v20\nnot ok  Python  none\n                -> Install it.',
  ]);
});

test('as JSON the findings are one object', async () => {
  expect(await type([well, ill], true)).toBe(1);
  expect(await type([well], true)).toBe(0);
  expect(printed.map((text) => JSON.parse(text))).toEqual([
    {
      ok: false,
      lines: [
        { name: 'Node', ok: true, found: 'v20' },
        { name: 'Python', ok: false, found: 'none', next: 'Install it.' },
      ],
    },
    { ok: true, lines: [{ name: 'Node', ok: true, found: 'v20' }] },
  ]);
});
