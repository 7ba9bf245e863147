import { ask, type Host } from './host.ts';

type Callback = (...args: unknown[]) => unknown;

/** The timers of Node, as far as lessons use them. What a callback throws ends nothing. */
export function timers(host: Host): Record<string, unknown> {
  const { apply } = Reflect;
  const { freeze } = Object;
  const toPrimitive = Symbol.toPrimitive;

  const start = (callback: Callback, milliseconds: unknown, args: unknown[], again: boolean) => {
    if (typeof callback !== 'function') throw new TypeError('The callback of a timer must be a function');
    const run = () => {
      try {
        apply(callback, undefined, args);
      } catch {} // no answer waits for it
    };
    const wait = typeof milliseconds === 'number' ? milliseconds : 0;
    return timer(ask(() => host.later(run, wait, again)));
  };

  const timer = (id: number) => {
    const one = {
      ref: () => hold(true),
      unref: () => hold(false),
      hasRef: () => held,
      close: () => stop(one),
      [toPrimitive]: () => id,
    };
    let held = true;
    const hold = (holds: boolean) => {
      held = holds;
      ask(() => host.hold(id, holds));
      return one;
    };
    return freeze(one);
  };

  const stop = (one: unknown) => {
    const id = Number(one); // asks its toPrimitive: whatever a learner made of it, a number crosses over
    ask(() => host.never(id));
  };

  return {
    setTimeout: (run: Callback, ms?: unknown, ...args: unknown[]) => start(run, ms, args, false),
    setInterval: (run: Callback, ms?: unknown, ...args: unknown[]) => start(run, ms, args, true),
    setImmediate: (run: Callback, ...args: unknown[]) => start(run, 0, args, false),
    clearTimeout: stop,
    clearInterval: stop,
    clearImmediate: stop,
  };
}
