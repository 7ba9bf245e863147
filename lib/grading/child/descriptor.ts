import { Buffer } from 'node:buffer';
import { lines } from '../wire/lines.ts';
import { readSync, writeSync } from './kept.ts';

/** A descriptor that speaks in lines, and waits for them: while the child waits, nothing else runs in it. */
export interface Descriptor {
  /** The next line; undefined when there will be no more. */
  read(): string | undefined;
  write(line: string): void;
}

export function openDescriptor(fd: number): Descriptor {
  const bytes = Buffer.alloc(65536);
  const waiting: string[] = [];
  let ended = false;
  const take = lines({
    take: (line) => waiting.push(line),
    tooLong: () => {
      ended = true;
    },
  });
  const pause = pauses();
  return {
    read() {
      while (waiting.length === 0 && !ended) {
        const count = patiently(() => readSync(fd, bytes, 0, bytes.length, null), pause);
        if (count === 0) ended = true;
        else take(bytes.subarray(0, count));
      }
      return waiting.shift();
    },
    write(line) {
      const all = Buffer.from(`${line}\n`, 'utf8');
      for (let at = 0; at < all.length; ) {
        at += patiently(() => writeSync(fd, all, at, all.length - at, null), pause);
      }
    },
  };
}

/** A pipe of Node's making does not block: it answers EAGAIN. */
function patiently(call: () => number, pause: (milliseconds: number) => void): number {
  for (let wait = 0.1; ; wait = Math.min(wait * 1.5, 10)) {
    try {
      return call();
    } catch (problem) {
      const { code } = problem as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN' && code !== 'EINTR') throw problem;
      pause(wait);
    }
  }
}

function pauses(): (milliseconds: number) => void {
  const never = new Int32Array(new SharedArrayBuffer(4));
  const { wait } = Atomics;
  return (milliseconds) => void wait(never, 0, 0, milliseconds);
}
