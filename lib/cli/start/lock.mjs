import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';

const beat = 2000;
const silent = 10 * beat; // a holder that has not beaten for so long is gone (or its machine sleeps)
const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Does work that only one process at a time may do here. The lock is a file with its holder's name in it; a
 * holder that was killed leaves it behind, and the next one sees that and takes it.
 * @template T
 * @param {string} path
 * @param {() => Promise<T>} work
 * @param {(holder: string) => void} [onWait]
 */
export async function alone(path, work, onWait) {
  mkdirSync(dirname(path), { recursive: true });
  const mine = JSON.stringify({ pid: process.pid, host: hostname(), since: new Date().toISOString() });
  let told = false;
  while (!take(path, mine)) {
    const other = holder(path);
    if (!other) continue;
    if (isGone(other)) remove(path, other.text);
    else {
      if (!told) onWait?.(`process ${other.pid} on ${other.host}, since ${other.since}`);
      told = true;
      await pause(250);
    }
  }
  const timer = setInterval(() => {
    try {
      utimesSync(path, new Date(), new Date());
    } catch {} // gone with a deleted .cache: the work goes on, and the next process makes a new one
  }, beat);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    if (holder(path)?.text === mine) rmSync(path, { force: true });
  }
}

/** Creating the file fails when it is there: that is the lock. */
function take(/** @type {string} */ path, /** @type {string} */ mine) {
  try {
    writeFileSync(path, mine, { flag: 'wx' });
    return true;
  } catch (problem) {
    if (/** @type {NodeJS.ErrnoException} */ (problem).code === 'EEXIST') return false;
    throw problem;
  }
}

function holder(/** @type {string} */ path) {
  try {
    const text = readFileSync(path, 'utf8');
    const age = Date.now() - statSync(path).mtimeMs;
    try {
      return { text, age, .../** @type {{pid: number, host: string, since: string}} */ (JSON.parse(text)) };
    } catch {
      // Killed between creating and writing: nobody, once it is old enough not to be just being written.
      return { text, age: age > 1000 ? silent + 1 : 0, pid: 0, host: hostname(), since: 'a moment ago' };
    }
  } catch {
    return undefined; // released in the meantime
  }
}

function isGone(/** @type {{pid: number, host: string, age: number}} */ { pid, host, age }) {
  if (age > silent) return true;
  if (host !== hostname() || pid === 0) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (problem) {
    return /** @type {NodeJS.ErrnoException} */ (problem).code === 'ESRCH';
  }
}

/** Takes a dead holder's lock away, and only that one: another process may have been quicker. */
function remove(/** @type {string} */ path, /** @type {string} */ text) {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    if (readFileSync(aside, 'utf8') !== text) renameSync(aside, path);
  } catch {} // somebody else removed it first
  rmSync(aside, { force: true });
}
