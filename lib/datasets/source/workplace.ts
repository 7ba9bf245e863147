import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { threadId } from 'node:worker_threads';
import { processWide } from '../../base/index.ts';
import { Fault } from './fault.ts';

// How processes share the making of a file without a lock that a killed one would leave closed:
// whoever makes FILE works in a folder of its own beside it, `.FILE.by-HOST~PID~THREAD~NUMBER`. First it makes
// the folder, then it looks whether there are others: of two, at least the later one sees the other, steps
// back and waits for as long as that one lives (when both do, they try again a random moment later). A maker
// that is gone leaves its folder behind, and the next one takes it over, with what was downloaded, by renaming
// it: only one rename succeeds. Should two ever work side by side, on a network disk say, each still puts a
// whole, checked file in place by one rename.

const beat = 5000;
const silent = 6 * beat; // a maker on another host that has not beaten for so long is taken for gone
const poll = 50;

/** A folder to make one file in. */
export interface Workplace {
  path: string;
  /** Takes the folder away: all is done, or what is in it is of no use. */
  clear(): Promise<void>;
  /** Leaves the folder to the next one, who goes on with what is in it. */
  leave(): Promise<void>;
}

/**
 * A workplace for the file at `path`, with what an earlier one left in it; undefined once `isDone` says that
 * another process has made the file.
 */
export async function workplace(
  path: string,
  isDone: () => Promise<boolean>,
  onWait: (holder: string) => void = () => {},
): Promise<Workplace | undefined> {
  await makeFolder(dirname(path));
  for (;;) {
    const living = (await folders(path)).filter(({ state }) => state === 'alive');
    if (await isDone()) return undefined;
    if (living.length === 0) {
      const taken = await take(path);
      if (taken && !(await isDone())) return taken;
      await taken?.clear();
    } else onWait(`process ${living[0]!.pid}`);
    await pause(poll * (0.5 + Math.random()));
  }
}

/**
 * Makes a folder and those above it. Node's own recursive mkdir never ends where the system says that a folder
 * which is there is not, as /proc does to whoever wants to write.
 */
async function makeFolder(path: string): Promise<void> {
  if (await isThere(path)) return;
  await makeFolder(dirname(path));
  try {
    await mkdir(path);
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    if (code === 'EEXIST') return; // another one was quicker
    if (code !== 'ENOENT') throw problem;
    const advice = 'name a folder that you may write to in DOWNHILL_CACHE';
    throw new Fault(`no folder can be made in ${dirname(path)}`, { advice, ofCache: true });
  }
}

/** Takes away what killed processes left beside a file that is there. */
export async function sweep(path: string): Promise<void> {
  for (const { folder, state } of await folders(path)) {
    if (state !== 'alive') await remove(folder);
  }
}

async function take(path: string): Promise<Workplace | undefined> {
  const own = join(dirname(path), `.${basename(path)}.by-${maker()}`);
  mine().add(own);
  try {
    if (!(await takeOver(path, own))) await mkdir(own);
  } catch (problem) {
    mine().delete(own);
    throw problem;
  }
  const place = workIn(path, own);
  const rivals = (await folders(path)).filter(({ folder, state }) => state === 'alive' && folder !== own);
  if (rivals.length === 0) return place;
  await place.leave();
  return undefined;
}

/** Makes a folder that nobody works in any more one's own. */
async function takeOver(path: string, own: string): Promise<boolean> {
  for (const { folder, state } of await folders(path)) {
    if (state === 'silent') await remove(folder); // its maker may yet wake up: it must not write into ours
    if (state !== 'left') continue;
    try {
      await utimes(folder, new Date(), new Date()); // first, for under our name an old time would mean silence
      await rename(folder, own);
      return true;
    } catch {} // another one was quicker
  }
  return false;
}

function workIn(path: string, own: string): Workplace {
  const timer = setInterval(() => void utimes(own, new Date(), new Date()).catch(() => {}), beat).unref();
  const end = () => {
    clearInterval(timer);
    mine().delete(own);
  };
  return {
    path: own,
    async clear() {
      await remove(own); // while it is ours: nobody should take it over
      end();
      await sweep(path);
    },
    async leave() {
      const empty = (await readdir(own).catch(() => [])).length === 0;
      // Under a name without a maker anybody may take it; a second one there is of no use.
      const free = join(dirname(own), `.${basename(path)}.left`);
      if (empty || !(await rename(own, free).then(yes, no))) await remove(own);
      end();
    },
  };
}

const isThere = (path: string) => stat(path).then(yes, no);
const yes = () => true;
const no = () => false;

interface Folder {
  folder: string;
  pid: string | undefined;
  /** left: its maker is gone for sure. silent: it lives perhaps, and has not been heard for long. */
  state: 'alive' | 'silent' | 'left';
}

/** The workplaces beside a file. */
async function folders(path: string): Promise<Folder[]> {
  const [parent, prefix] = [dirname(path), `.${basename(path)}.`];
  const names = await readdir(parent).catch(() => []);
  const found = names.filter((name) => name.startsWith(`${prefix}by-`) || name === `${prefix}left`);
  return Promise.all(
    found.sort().map(async (name) => {
      const folder = join(parent, name);
      const [host, pid, thread] = name.slice(`${prefix}by-`.length).split('~');
      return {
        folder,
        pid,
        state: name === `${prefix}left` ? 'left' : await stateOf(folder, host, pid, thread),
      };
    }),
  );
}

async function stateOf(
  folder: string,
  host?: string,
  pid?: string,
  thread?: string,
): Promise<Folder['state']> {
  if (host === here) {
    // In a container that was started anew, another process may have had our number before.
    if (Number(pid) === process.pid && Number(thread) === threadId)
      return mine().has(folder) ? 'alive' : 'left';
    if (!isRunning(Number(pid))) return 'left';
  }
  const time = await stat(folder).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  ); // gone in the meantime
  return Date.now() - time < silent ? 'alive' : 'silent';
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code === 'EPERM'; // somebody else's
  }
}

const here = hostname().replace(/[^\w-]/g, '_');
const mine = () => processWide('workplaces', () => new Set<string>());
const maker = () =>
  `${here}~${process.pid}~${threadId}~${processWide('workplace', () => ({ count: 0 })).count++}`;
const remove = (folder: string) =>
  rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
