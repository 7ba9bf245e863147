import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Process {
  pid: number;
  parent: number;
  command: string;
}

/** All processes of this machine. */
export function processes(): Process[] {
  const { status, stdout, stderr } = spawnSync('ps', ['-A', '-ww', '-o', 'pid=,ppid=,args='], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8' }, // else ? for 李雷
  });
  if (status !== 0) throw new Error(`ps failed: ${stderr}`);
  return stdout.split('\n').flatMap((line) => {
    const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return command === undefined ? [] : { pid: Number(pid), parent: Number(parent), command };
  });
}

/** A process and all that it has started, and these in turn. */
export function familyOf(pid: number, all = processes()): Process[] {
  const own = all.filter((one) => one.pid === pid);
  const children = all.filter((one) => one.parent === pid);
  return [...own, ...children.flatMap((child) => familyOf(child.pid, all))];
}

/** The memory that a process has, in MiB: of pages that it shares with others only its part. Linux tells that. */
export function memoryOf({ pid }: Process): number {
  const [, kilobytes] = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}
