import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { UsageError } from 'downhill/base';
import type { Rung } from '../../lib/grading/isolation/cage.ts';
import { holes } from '../../lib/grading/isolation/holes.ts';
import { ladder, pickRung, rungs } from '../../lib/grading/isolation/ladder.ts';
import { limitsAlone } from '../../lib/grading/isolation/limits-alone.ts';
import { outermost } from '../../lib/grading/isolation/sight.ts';
import { startCaged } from '../../lib/grading/isolation/start.ts';
import { tryOut } from '../../lib/grading/isolation/try-out.ts';

let temporary: string;
const before = process.env.TMPDIR;

beforeAll(() => {
  temporary = mkdtempSync(join(tmpdir(), 'ladder-test-'));
});

afterAll(() => {
  rmSync(temporary, { recursive: true, force: true });
});

const fake = (name: Rung['name'], why?: string): Rung => ({ ...limitsAlone, name, probe: async () => why });

test('the ladder names every rung once, best first, and the lowest is always there', async () => {
  const { here, missing } = await ladder();
  const order = rungs.map(({ name }) => name);
  expect(order).toEqual(['bubblewrap', 'unshare', 'permission', 'limits']);
  const found = here.map(({ name }) => name);
  expect(found).toEqual(order.filter((name) => found.includes(name)));
  expect([...found, ...missing.map(({ name }) => name)].sort()).toEqual([...order].sort());
  expect(await pickRung()).toBe(here[0]);
  for (const { why } of missing) expect(why).toMatch(/\w/);
});

test('the best rung that works is taken when none is required, and when a lower one would do', async () => {
  const among = [fake('bubblewrap', 'not found'), fake('unshare'), fake('permission'), fake('limits')];
  expect(await pickRung(undefined, among)).toBe(among[1]);
  expect(await pickRung('limits', among)).toBe(among[1]);
  expect(await pickRung('unshare', among)).toBe(among[1]);
});

test('nothing is taken that is lower than what is required', async () => {
  const among = [
    fake('bubblewrap', 'bwrap not found'),
    fake('unshare', 'not allowed here'),
    fake('permission'),
  ];
  const words =
    'Cannot contain answers as well as "unshare" does on this machine. ' +
    'bubblewrap: bwrap not found. unshare: not allowed here';
  await expect(pickRung('unshare', among)).rejects.toThrow(new UsageError(words));
  const none = [fake('permission', 'one'), fake('limits', 'two')];
  const sentence = 'Cannot contain answers in any way on this machine. permission: one. limits: two';
  await expect(pickRung(undefined, none)).rejects.toThrow(new UsageError(sentence));
});

test('a rung that holds less than it says is not there', async () => {
  const why = (...told: string[]) => tryOut(limitsAlone.start, told);
  const read = [holes.readsOpen, holes.readsOwn];
  const write = [holes.writesOpen, holes.readsOwn];
  expect(await why()).toBe('it starts, but a child in it could still read a file outside of its folder');
  expect(await why(...read.slice(0, 1))).toBe('it starts, but a child in it could still write a file');
  expect(await why(...read, ...write)).toBe('it starts, but a child in it could still reach the network');
  expect(await why(...read, ...write, holes.network)).toBe(
    'it starts, but a child in it could still see another process',
  );
  expect(await why(...read, ...write, holes.network, holes.sees)).toBeUndefined();
});

test('a rung whose program is missing or refuses is told in its own words, and nothing stays behind', async () => {
  process.env.TMPDIR = temporary;
  try {
    const starting =
      (command: string[]): Rung['start'] =>
      ({ limits }) =>
        startCaged({ command, limits, cwd: '/' });
    expect(await tryOut(starting(['/no/such/program']), [])).toBe('a child in it does not start');
    const refused = [process.execPath, '-e', 'console.error("not allowed"); process.exit(1)'];
    expect(await tryOut(starting(refused), [])).toBe('a child in it does not start (not allowed)');
    expect(readdirSync(temporary)).toEqual([]);
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
});

test('of the paths to show only the outermost remain', () => {
  expect(outermost(['/a/b', '/a', '/ab', '/a/b/c', '/a', '/c/d'])).toEqual(['/a', '/ab', '/c/d']);
});
