import { release } from 'node:os';
import type { Limits } from './cage.ts';
import { idleDataMB } from './idle-data.ts';
import { program } from './program.ts';

// Node itself starts 6 to 10, by version; some come only when files are read.
const idleThreads = 16;

/** The arguments for prlimit of util-linux. */
function prlimits({ cpuSeconds, memoryMB, fileBytes, processes }: Limits, countProcesses: boolean): string[] {
  const cpu = Math.max(1, Math.ceil(cpuSeconds));
  return [
    `--cpu=${cpu}:${cpu + 1}`, // first the signal that tells why, a second later the one that nothing survives
    `--data=${Math.ceil((idleDataMB() + memoryMB) * 2 ** 20)}`,
    `--fsize=${Math.floor(fileBytes)}`,
    '--nofile=128',
    '--core=0',
    ...(countProcesses ? [nprocLimit(processes)] : []),
  ];
}

/** The argument of prlimit that holds the number of threads and processes. */
export function nprocLimit(processes: number): string {
  return `--nproc=${idleThreads + processes}`;
}

// The shell's own builtin counts files in halves of a kilobyte. Only the processor's time must be had: the
// others differ from shell to shell, and a shell without one of them still starts the child.
const ulimits = [
  'ulimit -c 0 2>/dev/null',
  'ulimit -t "$1" || exit 125',
  'ulimit -d "$2" 2>/dev/null',
  'ulimit -f "$3" 2>/dev/null',
  'ulimit -n 128 2>/dev/null',
  'shift 3',
  'exec "$@"',
].join('; ');

/** The command under limits of processor time, memory, files and, where they can be counted alone, processes. */
export function limited(limits: Limits, command: string[], { countProcesses = false } = {}): string[] {
  const prlimit = process.platform === 'linux' ? program('prlimit') : undefined;
  if (prlimit) return [prlimit, ...prlimits(limits, countProcesses), '--', ...command];
  const sh = process.platform === 'win32' ? undefined : program('sh');
  if (!sh) return command; // Windows: Node's own limit of the heap, and the judge's clock
  const { cpuSeconds, memoryMB, fileBytes } = limits;
  const numbers = [Math.max(1, cpuSeconds), (idleDataMB() + memoryMB) * 1024, fileBytes / 512].map(Math.ceil);
  return [sh, '-c', ulimits, 'sh', ...numbers.map(String), ...command];
}

/** Whether this kernel counts the processes of a user namespace alone (5.14 and later), not all of the user's. */
export function countsPerNamespace(version: string = release()): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 5 || (major === 5 && minor >= 14);
}
