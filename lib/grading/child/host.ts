import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { Host } from './inside/host.ts';

/** The child's side of what a realm may ask for, for one realm. */
export interface OpenHost extends Host {
  /** Ends all its timers: the next exercise has the process for itself. */
  close(): void;
}

const longest = 2 ** 31 - 1;

export function openHost(): OpenHost {
  const timers = new Map<number, NodeJS.Timeout>();
  let last = 0;
  return {
    later(run, milliseconds, again) {
      const id = ++last;
      const wait = milliseconds >= 1 && milliseconds <= longest ? milliseconds : 1;
      const once = () => {
        timers.delete(id);
        run();
      };
      timers.set(id, again ? setInterval(run, wait) : setTimeout(once, wait));
      return id;
    },
    never(id) {
      clearTimeout(timers.get(id));
      timers.delete(id);
    },
    hold(id, holds) {
      if (holds) timers.get(id)?.ref();
      else timers.get(id)?.unref();
    },
    now: () => performance.now(),
    utf8: (text) => Buffer.from(text, 'utf8').toString('latin1'),
    fromUtf8: (bytes) => Buffer.from(bytes, 'latin1').toString('utf8'),
    sha256: (text) => createHash('sha256').update(text).digest().toString('latin1'),
    close() {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}

// The guard takes these from the global object.
const { setTimeout, setInterval, clearTimeout, performance } = globalThis;
