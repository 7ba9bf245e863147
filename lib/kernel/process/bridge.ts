import type { Compiled, Relink } from '../cells/compiled.ts';
import type { CommMessage } from '../protocol/evaluator.ts';
import type { Content } from '../protocol/message.ts';

// What the two threads of the kernel say to each other. The worker has the sockets, the checker and the
// inspector; the main thread has the cells and nothing else, for a cell may hold it for hours.

/** What becomes of a cell's value: it is shown, thrown away, or goes back with the reply. */
export type Purpose = 'show' | 'silent' | 'expression';

/** From the worker to the thread that runs cells. */
export type ToMain =
  | { do: 'run'; cell: number; compiled: Compiled; purpose: Purpose; allowStdin: boolean }
  | { do: 'relink'; relinks: Relink[]; gone: number[] }
  /** Are you there? Answered at once unless a cell holds the thread. */
  | { do: 'interrupt'; id: number }
  | { do: 'answer'; value: string }
  | { do: 'comm'; message: CommMessage }
  /** All has been said: the process may end. */
  | { do: 'exit'; code: number };

/** From the thread that runs cells to the worker. */
export type ToWorker =
  | { say: 'stream'; name: 'stdout' | 'stderr'; text: string; cell: number }
  | {
      say: 'display';
      data: Content;
      options: { id?: string | undefined; update?: boolean | undefined; metadata?: Content | undefined };
      cell: number;
    }
  | { say: 'result'; data: Content; cell: number }
  | { say: 'clear'; wait: boolean; cell: number }
  | { say: 'ask'; prompt: string; password: boolean; cell: number }
  | { say: 'comm'; message: CommMessage; cell: number }
  | { say: 'comms'; open: { id: string; target: string }[] }
  | { say: 'interrupted'; id: number }
  | { say: 'ended'; cell: number; made: string[]; result: Ended }
  /** The process was asked by a signal to stop its cell. */
  | { say: 'interrupt' }
  | { say: 'stop'; code: number };

/** How running a cell ended. */
export type Ended =
  | { status: 'ok'; value: Content | undefined }
  | { status: 'error'; ename: string; evalue: string; traceback: string[] };

/** What the worker is given when it starts. */
export interface WorkerData {
  connectionFile: string;
  folder: string;
  /** Bytes printed by the main thread and not yet taken by the worker: see backpressure.ts. */
  printed: SharedArrayBuffer;
  /** By which the worker waits for what must not be ended: see base/interrupted.ts. */
  stopSwitch: Int32Array;
  log: string | undefined;
}
