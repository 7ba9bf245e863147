import { availableParallelism, constants } from 'node:os';

export type How = 'exit' | 'cpu' | 'memory' | 'output' | 'killed';

export interface End {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** What we ended it for, when we did. */
  byUs: 'output' | 'killed' | undefined;
  /** The last of what it printed. */
  printed: string;
  /** How long it lived, and what it was allowed of the processor. */
  seconds: number;
  cpuSeconds: number;
}

// V8's own words, glibc's and Node's, when there is no more to be had.
const noMemory =
  /out of memory|Array buffer allocation failed|Failed to allocate memory|could not allocate memory|bad_alloc|Cannot allocate memory|ENOMEM|ERR_WORKER_OUT_OF_MEMORY|memory allocation of \d+ bytes failed/i;

/** Why a child ended. What it prints may mislead about it, and costs only its own author. */
export function howEnded({ code, signal, byUs, printed, seconds, cpuSeconds }: End): {
  how: How;
  code: number | null;
} {
  if (byUs) return { how: byUs, code };
  // bubblewrap, unshare and the shell pass a signal on as 128 and its number.
  const number = signal ? constants.signals[signal] : code !== null && code > 128 ? code - 128 : 0;
  if (number === constants.signals.SIGXCPU) return { how: 'cpu', code };
  // Nobody here sent it: the processor's hard limit, or the kernel that ran out of memory.
  if (number === constants.signals.SIGKILL) {
    return { how: seconds * availableParallelism() >= cpuSeconds ? 'cpu' : 'memory', code };
  }
  if (code !== 0 && noMemory.test(printed)) return { how: 'memory', code };
  return { how: 'exit', code };
}
