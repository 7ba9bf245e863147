import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/**
 * Ends this process when the npm that started it is gone. A killed npm leaves its script running, and nobody
 * would then see what it does, or stop it.
 */
export function endWithNpm(env = process.env) {
  if (!env.npm_lifecycle_event) return;
  const above = process.ppid;
  const { name, parent } = look(above);
  // npm starts a shell, which starts us; where the shell has made place for us, npm itself is above, and what is
  // above npm is the user's own shell, which may be closed.
  const npm = /^-?(ba|da|k|z|a|fi)?sh$|^busybox$/.test(name) ? parent : undefined;
  setInterval(() => {
    if (process.ppid !== above || (npm && !isThere(npm))) process.kill(process.pid, 'SIGTERM');
  }, 1000).unref();
}

/** The name of a process, and its parent where that is not the first process of all. */
function look(/** @type {number} */ pid) {
  if (process.platform === 'win32') return { name: '' };
  const [name = '', parent = ''] =
    process.platform === 'linux'
      ? (/^Name:\s*(.*)[\s\S]*^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.slice(1) ??
        [])
      : ['comm=', 'ppid='].map((what) =>
          spawnSync('ps', ['-o', what, '-p', String(pid)], { encoding: 'utf8' }).stdout.trim(),
        );
  return { name: basename(name), ...(Number(parent) > 1 && { parent: Number(parent) }) };
}

function isThere(/** @type {number} */ pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return /** @type {NodeJS.ErrnoException} */ (problem).code === 'EPERM';
  }
}
