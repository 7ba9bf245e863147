import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { sweep, workplace } from '../../../lib/datasets/source/workplace.ts';
import { put, temporaryFolder } from '../../cli/folder.ts';
import { isRunning, until } from '../../cli/processes.ts';

const folder = temporaryFolder();
const file = () => folder('one.bin');
const isDone = async () => existsSync(file());
const here = hostname().replace(/[^\w-]/g, '_');

/** The number of a process that has ended. */
const gone = () => spawnSync(process.execPath, ['-e', '']).pid;

/** A folder as the maker of that name leaves it, with something in it. */
function left(name: string): string {
  put(folder(`.one.bin.${name}`, 'bytes'), name);
  return folder(`.one.bin.${name}`);
}

test('a workplace lies beside its file and is gone when it is cleared', async () => {
  const place = (await workplace(file(), isDone))!;
  expect(readdirSync(folder())).toEqual([place.path.slice(folder().length + 1)]);
  await place.clear();
  expect(readdirSync(folder())).toEqual([]);
});

test('what a killed process left is taken over with what is in it', async () => {
  left(`by-${here}~${gone()}~0~0`);
  const place = (await workplace(file(), isDone))!;
  expect(readFileSync(join(place.path, 'bytes'), 'utf8')).toMatch(/^by-/);
  expect(readdirSync(folder())).toHaveLength(1);
});

test('a process of our own number that is not us was one before us', async () => {
  left(`by-${here}~${process.pid}~0~999999`);
  const place = (await workplace(file(), isDone))!;
  expect(existsSync(join(place.path, 'bytes'))).toBe(true);
});

test('what was left on purpose is taken over, and only one takes it', async () => {
  const first = (await workplace(file(), isDone))!;
  writeFileSync(join(first.path, 'bytes'), 'half');
  await first.leave();
  expect(readdirSync(folder())).toEqual(['.one.bin.left']);
  let waiting = 0;
  const second = (await workplace(file(), isDone))!;
  const third = workplace(file(), isDone, () => waiting++);
  await until(() => waiting > 1); // it looks again and again, and takes nothing
  expect(waiting).toBeGreaterThan(0);
  expect(readFileSync(join(second.path, 'bytes'), 'utf8')).toBe('half');
  writeFileSync(file(), 'whole');
  await second.clear();
  expect(await third).toBeUndefined();
  expect(readdirSync(folder())).toEqual(['one.bin']);
});

test('one that lives is waited for, one on another host until it has been silent for long', async () => {
  const elsewhere = left('by-elsewhere~1~0~0');
  let heard = '';
  const waiting = workplace(file(), isDone, (holder) => {
    heard = holder;
    utimesSync(elsewhere, new Date(0), new Date(0));
  });
  const place = (await waiting)!;
  expect(heard).toBe('process 1');
  // It may wake up and write on: what it has is not taken over.
  expect(existsSync(join(place.path, 'bytes'))).toBe(false);
  expect(existsSync(elsewhere)).toBe(false);
});

test('a process that lives keeps its workplace for as long as it is heard', async () => {
  expect(isRunning(process.ppid)).toBe(true);
  const parent = left(`by-${here}~${process.ppid}~0~0`);
  writeFileSync(file(), 'whole');
  await sweep(file());
  expect(existsSync(parent)).toBe(true);
  utimesSync(parent, new Date(0), new Date(0));
  await sweep(file());
  expect(readdirSync(folder())).toEqual(['one.bin']);
});

test('folders of other files are left alone', async () => {
  mkdirSync(folder(`.one.bin.gz.by-${here}~${gone()}~0~0`));
  mkdirSync(folder('.one.bin.other'));
  const place = (await workplace(file(), isDone))!;
  await place.clear();
  await sweep(file());
  expect(readdirSync(folder())).toHaveLength(2);
});

test('of many that begin at once, one works at a time', async () => {
  let working = 0;
  let most = 0;
  const work = async () => {
    const place = (await workplace(file(), async () => false))!;
    most = Math.max(most, ++working);
    await new Promise((resolve) => setTimeout(resolve, 5));
    working--;
    await place.clear();
  };
  await Promise.all(Array.from({ length: 8 }, work));
  expect(most).toBe(1);
  expect(readdirSync(folder())).toEqual([]);
});
