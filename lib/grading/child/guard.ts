import fs from 'node:fs';
import promises from 'node:fs/promises';
import nodeModule, { syncBuiltinESMExports } from 'node:module';

/**
 * Leaves nothing in this process's own realm that would help an answer which got there: no global object of
 * Node's, no `require`, no file functions. What the child itself needs, its modules hold on to. Once, before any
 * answer is loaded.
 */
export function guard(): void {
  const { process } = globalThis;
  process.on('uncaughtException', () => {}); // a throwing callback of an answer ends nothing
  process.on('unhandledRejection', () => {});
  for (const key of Reflect.ownKeys(process)) if (!kept.has(key)) remove(process, key);

  const refuse = () => {
    throw new Error('There are no modules to be had here');
  };
  const { prototype } = nodeModule as unknown as { prototype: object };
  for (const key of ['_load', 'createRequire', 'register', 'registerHooks']) replace(nodeModule, key, refuse);
  for (const key of ['require', 'load', '_compile']) replace(prototype, key, refuse);
  for (const builtin of [fs, promises] as object[]) {
    for (const key of Object.keys(builtin)) if (key !== 'promises') remove(builtin, key);
  }
  syncBuiltinESMExports();

  const language = new Set(languageGlobals);
  for (const key of Reflect.ownKeys(globalThis)) {
    if (typeof key !== 'string' || !language.has(key)) remove(globalThis, key);
  }
  for (const { prototype } of errors) assignable(prototype, ['name', 'message', 'toString', 'constructor']);
  for (const { prototype } of [Object, Function]) assignable(prototype, ['toString', 'constructor']);
  for (const root of [globalThis, ...hidden(), ...behind]) freezeAll(root);
}

function remove(from: object, key: PropertyKey): void {
  if (!Reflect.deleteProperty(from, key)) Reflect.set(from, key, undefined);
}

function replace(on: object, key: PropertyKey, value: unknown): void {
  if (key in on) Object.defineProperty(on, key, { value, writable: false });
}

const errors = [
  Error,
  AggregateError,
  EvalError,
  RangeError,
  ReferenceError,
  SyntaxError,
  TypeError,
  URIError,
];

/** What the getters of `assignable` give. */
const behind: unknown[] = [];

/**
 * Keeps objects able to have such a property of their own by assignment, as Node's errors are given their names:
 * what stands frozen above would forbid it.
 */
function assignable(prototype: object, keys: readonly string[]): void {
  for (const key of keys) {
    const found = Reflect.getOwnPropertyDescriptor(prototype, key);
    if (!found || !('value' in found)) continue;
    behind.push(found.value);
    Reflect.defineProperty(prototype, key, {
      get: () => found.value,
      set(this: object, value: unknown) {
        if (this === prototype) throw new TypeError(`Cannot change ${key}: it is everybody's`);
        Reflect.defineProperty(this, key, { value, writable: true, enumerable: true, configurable: true });
      },
      configurable: false,
    });
  }
}

/** What Node itself asks of the process object at any time. */
const kept = new Set<PropertyKey>([
  ...[
    'emit',
    'emitWarning',
    'exitCode',
    '_exiting',
    '_events',
    '_eventsCount',
    '_maxListeners',
    'listenerCount',
  ],
  ...[
    'nextTick',
    '_tickCallback',
    'domain',
    'reallyExit',
    'off',
    'version',
    'versions',
    'noDeprecation',
    'throwDeprecation',
    'execArgv',
  ],
]);

const languageGlobals = [
  ...['globalThis', 'Infinity', 'NaN', 'undefined', 'isFinite', 'isNaN', 'parseFloat', 'parseInt'],
  ...['decodeURI', 'decodeURIComponent', 'encodeURI', 'encodeURIComponent', 'escape', 'unescape'],
  ...[
    'Object',
    'Function',
    'Boolean',
    'Symbol',
    'Error',
    'AggregateError',
    'EvalError',
    'RangeError',
    'ReferenceError',
  ],
  ...[
    'SyntaxError',
    'TypeError',
    'URIError',
    'SuppressedError',
    'Number',
    'BigInt',
    'Math',
    'Date',
    'String',
    'RegExp',
  ],
  ...['Array', 'Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array'],
  ...['Uint32Array', 'BigInt64Array', 'BigUint64Array', 'Float16Array', 'Float32Array', 'Float64Array'],
  ...[
    'Map',
    'Set',
    'WeakMap',
    'WeakSet',
    'WeakRef',
    'FinalizationRegistry',
    'ArrayBuffer',
    'DataView',
    'JSON',
  ],
  ...['Promise', 'Reflect', 'Proxy', 'Iterator', 'Intl', 'DisposableStack', 'AsyncDisposableStack'],
];

/** Builtins that no global name leads to. */
function hidden(): object[] {
  const of = (value: object) => Reflect.getPrototypeOf(value)!;
  function* generator() {}
  async function* asyncGenerator() {}
  async function asynchronous() {}
  return [
    ...[of(generator), of(asyncGenerator), of(asynchronous), of(generator()), of(asyncGenerator())],
    ...[of([][Symbol.iterator]()), of(new Map().keys()), of(new Set().keys()), of(''[Symbol.iterator]())],
    of(/a/g[Symbol.matchAll]('')),
    new Error('whose stack is a getter of all errors'),
  ];
}

const seen = new Set<unknown>();

/** Freezes a builtin with all that belongs to it; what is no object is as it is. */
function freezeAll(root: unknown): void {
  if ((typeof root !== 'object' || root === null) && typeof root !== 'function') return;
  if (seen.has(root)) return;
  seen.add(root);
  if (root !== globalThis) Object.freeze(root);
  for (const key of Reflect.ownKeys(root)) {
    const { value, get, set } = Reflect.getOwnPropertyDescriptor(root, key)!;
    for (const part of [value, get, set]) freezeAll(part);
  }
  freezeAll(Reflect.getPrototypeOf(root));
}
