import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { program } from './program.ts';

/** Ends whatever still runs as a user that is only ours: programs that left the child's process group. */
export async function endAllOf(user: number): Promise<void> {
  // Not forever: somebody must bury them, and in a container without an init nobody does.
  for (let tries = 0; tries < 50 && runsAs(user); tries++) {
    await killAs(user);
    await wait(10);
  }
}

/** Whether any process of this machine runs as a user; where there is no /proc to tell, it may. */
function runsAs(user: number): boolean {
  let pids: string[];
  try {
    pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return true;
  }
  return pids.some((pid) => {
    try {
      return statSync(`/proc/${pid}`).uid === user;
    } catch {
      return false; // it ended meanwhile
    }
  });
}

/** Kills as that user, who reaches nobody else, all at once: a list of numbers would be old when it is used. */
function killAs(user: number): Promise<void> {
  const sh = program('sh');
  if (!sh) return Promise.resolve();
  return new Promise((resolve) => {
    const killer = spawn(sh, ['-c', 'kill -9 -1'], {
      cwd: '/',
      env: {},
      stdio: 'ignore',
      uid: user,
      gid: user,
    });
    killer.once('error', () => resolve());
    killer.once('close', () => resolve());
  });
}
