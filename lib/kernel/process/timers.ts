/**
 * Remembers which timers a cell has set, to clear them when it is stopped: a training loop that waits for its
 * next turn would otherwise go on behind the stopped cell. While a timer's code runs, `current` tells its cell.
 */
export function trackTimers(present: () => number): {
  current(): number | undefined;
  clear(cell: number): void;
} {
  const set = new Map<number, Set<() => void>>();
  let current: number | undefined;

  // biome-ignore lint/suspicious/noExplicitAny: three functions with many signatures, passed through as they are
  const wrap = (start: any, stop: (handle: any) => void, once: boolean) =>
    new Proxy(start, {
      apply(target, self, [callback, ...rest]) {
        if (typeof callback !== 'function') return Reflect.apply(target, self, [callback, ...rest]);
        const cell = present();
        const timers = set.get(cell) ?? new Set();
        set.set(cell, timers);
        const clear = () => stop(handle);
        const called = (...args: unknown[]) => {
          if (once) timers.delete(clear);
          const before = current;
          current = cell;
          try {
            return callback(...args);
          } finally {
            current = before;
          }
        };
        const handle = Reflect.apply(target, self, [called, ...rest]);
        timers.add(clear);
        return handle;
      },
    });
  globalThis.setTimeout = wrap(globalThis.setTimeout, clearTimeout, true);
  globalThis.setInterval = wrap(globalThis.setInterval, clearInterval, false);
  globalThis.setImmediate = wrap(globalThis.setImmediate, clearImmediate, true);

  return {
    current: () => current,
    clear(cell) {
      current = undefined; // code that was ended has not come to its end
      for (const clear of set.get(cell) ?? []) clear();
      set.delete(cell);
    },
  };
}
