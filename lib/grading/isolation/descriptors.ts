import { openSync, readdirSync, readFileSync } from 'node:fs';

const closesOnExec = 0o2000000;

/** The descriptors beyond 3 that a program started from here would get, too. Linux only; elsewhere Node closes them. */
export function inherited(): number[] {
  try {
    return readdirSync('/proc/self/fdinfo')
      .map(Number)
      .filter((descriptor) => descriptor > 3 && stays(descriptor));
  } catch {
    return [];
  }
}

function stays(descriptor: number): boolean {
  try {
    const flags =
      /^flags:\s+(\d+)/m.exec(readFileSync(`/proc/self/fdinfo/${descriptor}`, 'utf8'))?.[1] ?? '0';
    return (Number.parseInt(flags, 8) & closesOnExec) === 0;
  } catch {
    return false; // the one that listed the folder
  }
}

let nothing: number | undefined;

/** Entries for spawn, from 4 on, that put /dev/null over each of them: it cannot close what it did not open. */
export function overlaid(leaks: number[] = inherited()): (number | 'ignore')[] {
  if (leaks.length === 0) return [];
  nothing ??= openSync('/dev/null', 'r+');
  const over = nothing;
  // 'ignore' leaves a descriptor as it is; the free ones stay free, for they count against the limit of open files.
  return Array.from({ length: Math.max(...leaks) - 3 }, (_, n) => (leaks.includes(n + 4) ? over : 'ignore'));
}
