import { clone } from './clone.ts';
import { ask, type Host } from './host.ts';
import { textCoders } from './text.ts';
import { timers } from './timers.ts';

/** Gives the realm what Node has beside the language and a learner may use, and takes what leads out or hurts. */
export function furnishGlobals(host: Host): void {
  for (const name of ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'console']) {
    delete (globalThis as Record<string, unknown>)[name];
  }

  const silent: Record<string, () => void> = {};
  for (const name of consoleMethods) silent[name] = () => {};
  const { then } = Promise.prototype;
  const { apply } = Reflect;
  const done = Promise.resolve();
  const given: Record<string, unknown> = {
    ...timers(host),
    ...textCoders(host),
    global: globalThis, // tensorflow.js looks for it
    console: silent,
    performance: Object.freeze({ now: () => ask(() => host.now()) }),
    process: Object.freeze({
      env: Object.freeze({}),
      argv: Object.freeze([]),
      platform: 'linux',
      stdout: Object.freeze({ isTTY: false, write: () => true }),
      nextTick: (run: (...args: unknown[]) => void, ...args: unknown[]) =>
        soon(() => apply(run, undefined, args)),
    }),
    queueMicrotask: (run: () => void) => soon(run),
    structuredClone: (value: unknown) => clone(value),
  };
  const soon = (run: () => void) => {
    const quiet = () => {
      try {
        run();
      } catch {}
    };
    apply(then, done, [quiet]);
  };
  for (const [name, value] of Object.entries(given)) {
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
  }
  hold();
}

/** Makes lasting what the child itself passes by: how stacks are told, and what it means to wait. */
function hold(): void {
  const lasting = { writable: false, configurable: false };
  // A function here would be handed the frames of the child's own functions.
  Object.defineProperty(Error, 'prepareStackTrace', { value: undefined, ...lasting });
  Object.defineProperty(globalThis, 'Error', lasting);
  // Node waits for modules of the realm with these.
  Object.freeze(Promise);
  Object.freeze(Promise.prototype);
}

const consoleMethods = [
  ...['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'dirxml', 'table', 'assert', 'clear'],
  ...[
    'count',
    'countReset',
    'group',
    'groupCollapsed',
    'groupEnd',
    'time',
    'timeEnd',
    'timeLog',
    'timeStamp',
  ],
];
