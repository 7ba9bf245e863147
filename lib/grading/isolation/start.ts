import { type SpawnOptions, spawn } from 'node:child_process';
import type { Duplex, Readable } from 'node:stream';
import type { Caged, Limits } from './cage.ts';
import { overlaid } from './descriptors.ts';
import { type End, howEnded } from './how-ended.ts';
import { wireLines } from './wire-lines.ts';

export interface Start {
  command: string[];
  limits: Limits;
  cwd: string;
  /** The user to run as, when it is another. */
  user?: number | undefined;
  /** Tidies up once everything has ended. */
  after?(): Promise<void> | void;
}

/** How much of what it printed is kept to see what it died of. */
const kept = 4096;

/** How long we wait for the pipes of a child that has ended: a program that it left behind may hold them open. */
const lastWordsMs = 300;

/** Runs a command with a wire on descriptor 3, an empty environment and nothing else of ours. */
export function startCaged({ command: [file, ...args], limits, cwd, user, after }: Start): Caged {
  const began = performance.now();
  const options: SpawnOptions = {
    cwd,
    env: {},
    detached: true, // a session and a process group of its own: all of it can be ended at once
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe', ...overlaid()],
    ...(user === undefined ? {} : { uid: user, gid: user }),
  };
  const child = spawn(file!, args, options);
  child.on('error', () => {}); // told by how it ended
  if (!child.stdio) throw new Error('Cannot start a child: too many files are open. Try fewer at once');
  const wire = child.stdio[3] as Duplex;
  let byUs: End['byUs'];
  let over = false;

  const end = (why: 'output' | 'killed') => {
    if (over) return;
    byUs ??= why;
    endGroup(child.pid);
  };

  let bytes = 0;
  let printed = '';
  for (const stream of [child.stdout, child.stderr] as Readable[]) {
    stream.on('error', () => {});
    stream.on('data', (piece: Buffer) => {
      bytes += piece.length;
      printed = (printed + piece.subarray(-kept).toString('latin1')).slice(-2 * kept);
      if (bytes > limits.outputBytes) end('output');
    });
  }
  wire.on('error', () => {}); // it ended while we wrote

  const ended = new Promise<End>((resolve) => {
    const settle = (code: number | null, signal: NodeJS.Signals | null) => {
      const seconds = (performance.now() - began) / 1000;
      resolve({ code, signal, byUs, printed, seconds, cpuSeconds: limits.cpuSeconds });
    };
    child.once('error', (error) => {
      if (child.pid !== undefined) return;
      printed += error.message;
      settle(null, null);
    });
    child.once('exit', () => {
      over = true;
      endGroup(child.pid); // what it left in its group
      // Nobody listens to the wire: it would never be read to its end.
      if (wire.listenerCount('data') === 0) wire.resume();
      const letGo = () => {
        for (const stream of child.stdio) stream?.destroy();
      };
      setTimeout(letGo, lastWordsMs).unref();
    });
    child.once('close', settle);
  }).then(async (end) => {
    await after?.();
    return howEnded(end);
  });

  return {
    process: child,
    send: (line) => {
      if (wire.writable) wire.write(`${line}\n`);
    },
    onLine: (take) => {
      wire.on(
        'data',
        wireLines(take, () => end('output')),
      );
    },
    kill: () => end('killed'),
    ended,
  };
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // nobody is left
  }
}
