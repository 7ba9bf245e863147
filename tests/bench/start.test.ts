import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { benches } from '../../lib/bench/index.ts';
import { start } from '../../lib/bench/start.ts';
import { put, temporaryFolder } from '../cli/folder.ts';

const at = temporaryFolder();
const before = process.env.DOWNHILL_PEERS;
beforeEach(() => void delete process.env.DOWNHILL_PEERS);
afterEach(() => {
  if (before === undefined) delete process.env.DOWNHILL_PEERS;
  else process.env.DOWNHILL_PEERS = before;
});

test('every benchmark has a name of its own and is timed at least once', () => {
  const names = benches.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
  expect(benches.filter(({ rounds }) => !(rounds >= 1))).toEqual([]);
});

test('the start is measured alone without peers, and a note says so', async () => {
  const { rows, notes } = await start.open();
  expect(rows.map(({ ours, peers }) => [ours.name, peers.length])).toEqual([
    ['npm start', 0],
    ['downhill --help', 0],
  ]);
  expect(notes).toEqual(['No peer: DOWNHILL_PEERS names no folder with jupyter/ in it.']);
});

test('the start is measured beside a plain JupyterLab when there is one', async () => {
  const [folder, file] = process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python'];
  put(at('jupyter', folder!, file!), '');
  process.env.DOWNHILL_PEERS = at();
  const { rows, notes } = await start.open();
  expect(rows[0]?.peers.map(({ name }) => name)).toEqual(['jupyter lab']);
  expect(notes).toBeUndefined();
});
