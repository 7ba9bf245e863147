import { expect, test } from '@jest/globals';
import { peerPython } from '../../lib/bench/index.ts';
import { put, temporaryFolder } from '../cli/folder.ts';

const at = temporaryFolder();
const python = (name: string) =>
  process.platform === 'win32' ? at(name, 'Scripts', 'python.exe') : at(name, 'bin', 'python');

test('a peer is found in the folder that DOWNHILL_PEERS names, each in its own', () => {
  put(python('torch'), '');
  const env = { DOWNHILL_PEERS: at() };
  expect([peerPython('torch', env), peerPython('jupyter', env)]).toEqual([python('torch'), undefined]);
});

test('without DOWNHILL_PEERS there are none', () => {
  put(python('torch'), '');
  expect(peerPython('torch', {})).toBeUndefined();
  expect(peerPython('torch', { DOWNHILL_PEERS: '' })).toBeUndefined();
});
