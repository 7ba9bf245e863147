import { expect, test } from '@jest/globals';
import { isRoom, rooms } from '../../../lib/kernel/show/rooms.ts';
import { put, temporaryFolder } from '../../cli/folder.ts';

const at = temporaryFolder();

test("the course's own library is known by its name alone", () => {
  expect(['downhill', 'downhill/nn', 'downhill-ski', './downhill'].map(isRoom)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('the rooms that are there are listed, the nearest one first asked for, and none that is for commands', () => {
  for (const room of ['nn', 'base', 'cli', 'bench']) put(at(room, 'index.js'), '');
  put(at('inner', 'code.js'), '');
  const list = "the course's library has these rooms: downhill/base, downhill/nn";
  expect(rooms('downhill/bse', at())).toBe(`did you mean "downhill/base"? ${list}`);
  expect(rooms('downhill/nope', at())).toBe(list);
  expect(rooms('downhill', at())).toBe(list);
});
