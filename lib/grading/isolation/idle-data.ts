import { spawnSync } from 'node:child_process';

// Thread stacks, the young generation and what else comes and goes while Node works.
const room = 64;

/** More than any Node tried: for a system that does not tell. */
const most = 640;

let known: number | undefined;

/**
 * The megabytes of RLIMIT_DATA that Node needs before the first line of an answer. Asked once of a Node just
 * started: 49 in Node 22, 80 in Node 20, but 573 in Node 24 and 26, which set aside 512 for compiled code at once
 * and never touch most of it.
 */
export function idleDataMB(): number {
  known ??= measured() ?? most;
  return known;
}

function measured(): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const script = "process.stdout.write(require('node:fs').readFileSync('/proc/self/status'))";
  const { stdout } = spawnSync(process.execPath, ['-e', script], {
    encoding: 'utf8',
    env: {},
    timeout: 10_000,
  });
  const kilobytes = /^VmData:\s+(\d+) kB/m.exec(stdout ?? '')?.[1];
  return kilobytes === undefined ? undefined : Math.ceil(Number(kilobytes) / 1024) + room;
}
