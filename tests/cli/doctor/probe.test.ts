import { expect, test } from '@jest/globals';
import { examine, type Probe, report } from '../../../lib/cli/doctor/probe.ts';
import { probes } from '../../../lib/cli/doctor/probes.ts';

const well: Probe = { name: 'Node', look: () => ({ ok: true, found: 'v20' }) };
const slow: Probe = { name: 'npm', look: async () => ({ ok: false, found: 'none', next: 'Install it.' }) };
const broken: Probe = {
  name: 'JupyterLab',
  look: () => {
    throw new Error('EACCES: permission denied');
  },
};
const rejecting: Probe = { name: 'disk', look: () => Promise.reject('full') };

test('every probe is asked, in order, whether it answers at once or later', async () => {
  expect(await examine([slow, well])).toEqual([
    { name: 'npm', ok: false, found: 'none', next: 'Install it.' },
    { name: 'Node', ok: true, found: 'v20' },
  ]);
});

test('a probe that throws is a finding, and those after it are asked all the same', async () => {
  const next = 'Try again; this probe itself failed.';
  expect(await examine([broken, rejecting, well])).toEqual([
    { name: 'JupyterLab', ok: false, found: 'EACCES: permission denied', next },
    { name: 'disk', ok: false, found: 'full', next },
    { name: 'Node', ok: true, found: 'v20' },
  ]);
});

test('a probe with nothing to say has no line', async () => {
  expect(await examine([{ name: 'plots', look: () => undefined }, well])).toHaveLength(1);
});

test('the report has a line for each finding and the next step under it', async () => {
  expect(report(await examine([well, slow, broken]))).toBe(`\
ok      Node        v20
not ok  npm         none
                    -> Install it.
not ok  JupyterLab  EACCES: permission denied
                    -> Try again; this probe itself failed.`);
});

test('every probe of the doctor has a name of its own', () => {
  const names = probes.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
  expect(names).toEqual(expect.arrayContaining(['Node', 'npm', 'engine', 'Python', 'JupyterLab', 'kernel']));
});
