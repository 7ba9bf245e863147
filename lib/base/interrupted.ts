import { processWide } from './process-wide.ts';

/**
 * Calls the listener when code in this process has been ended from outside, as a notebook's stopped cell is: none
 * of its `finally` has run, and none will. Nothing is on the stack then, so what is open has been left open. It
 * may be called more than once for one end. Gives back what takes the listener away.
 */
export function onInterrupted(listener: () => void): () => void {
  listeners().add(listener);
  return () => void listeners().delete(listener);
}

/** Has everybody close what ended code has left open, in the order in which they asked for it. */
export function tellInterrupted(): void {
  // A second end may have come right behind the first, when work was allowed again: none of its `finally` has run.
  Atomics.store(stopSwitch(), inside, 0);
  for (const listener of [...listeners()]) {
    try {
      listener();
    } catch (problem) {
      // The others still close theirs.
      setImmediate(() => {
        throw problem;
      });
    }
  }
}

const [inside, wanted] = [0, 1]; // the places of `stopSwitch`

/** Two numbers that whoever stops this thread shares with it: it is doing what must be finished; it is to stop. */
export const stopSwitch = () =>
  processWide('stop-switch', () => new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)));

/** Does what must not be ended in the middle: native code may take that for a fault and abort the process. */
export function uninterrupted<T>(work: () => T): T {
  const memory = stopSwitch();
  if (Atomics.load(memory, inside) === 1) return work(); // as a part of what is going on already
  for (;;) {
    Atomics.store(memory, inside, 1);
    if (Atomics.load(memory, wanted) === 0) break;
    Atomics.store(memory, inside, 0);
    while (Atomics.load(memory, wanted) === 1); // here it is ended
  }
  try {
    return work();
  } finally {
    Atomics.store(memory, inside, 0);
  }
}

/** For another thread: no such work begins any more until this is undone; answers when none is going on. */
export async function holdWork(memory: Int32Array): Promise<() => void> {
  Atomics.store(memory, wanted, 1);
  while (Atomics.load(memory, inside) === 1) await new Promise((resolve) => setTimeout(resolve, 1));
  return () => void Atomics.store(memory, wanted, 0);
}

const listeners = () => processWide('interrupted', () => new Set<() => void>());
