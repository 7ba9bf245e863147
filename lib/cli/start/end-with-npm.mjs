import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Ends this process when the npm that started it is gone. A killed npm leaves its script running, and nobody
 * would then see what it does, or stop it.
 */
export function endWithNpm(env = process.env) {
  if (!env.npm_lifecycle_event) return;
  const above = process.ppid;
  const npm = parentOf(above); // npm starts a shell, which starts us; some shells replace themselves by us
  setInterval(() => {
    if (process.ppid !== above || (npm && !isThere(npm))) process.kill(process.pid, 'SIGTERM');
  }, 1000).unref();
}

function parentOf(/** @type {number} */ pid) {
  if (process.platform === 'win32') return undefined;
  const text =
    process.platform === 'linux'
      ? /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
      : spawnSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
  const parent = Number(text);
  return parent > 1 ? parent : undefined;
}

function isThere(/** @type {number} */ pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return /** @type {NodeJS.ErrnoException} */ (problem).code === 'EPERM';
  }
}
