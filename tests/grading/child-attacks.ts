// Dishonest answers. Each module exports `attack(input, tools)`, which gives all that it got hold of; the probe
// then walks through everything that can be reached from there.

/** Walks from the roots, and tells what comes from another realm or has the name of something that leads out. */
export const probes = `
const realm = { Object: Object.prototype, Function: Function.prototype };
const { getOwnPropertyDescriptor, getPrototypeOf, ownKeys, apply } = Reflect;
const S = Set, push = Array.prototype.push, has = Set.prototype.has, add = Set.prototype.add;
const evil = new Set(['readFileSync', 'openSync', 'readSync', 'writeSync', 'binding', '_linkedBinding', 'dlopen',
  'getBuiltinModule', 'spawn', 'fork', 'execFile', 'createRequire', 'mainModule', 'execPath', 'reallyExit', 'kill',
  'Buffer', 'MessageChannel', 'SharedArrayBuffer', 'WebAssembly', 'Atomics', 'runInContext', 'getHeapSnapshot']);
const { isFrozen } = Object;
const isError = (one) => { const d = getOwnPropertyDescriptor(one, 'stack'); return d !== undefined && ownKeys(one).length <= 3; };
const asText = (key) => (typeof key === 'symbol' ? 'symbol' : key);
function crawl(roots, most = 60000) {
  const seen = new S(), found = [], loose = [], todo = [[roots, 'roots']];
  for (let i = 0; i < todo.length && seen.size < most; i++) {
    const [one, path] = todo[i];
    if ((typeof one !== 'object' && typeof one !== 'function') || one === null || apply(has, seen, [one])) continue;
    apply(add, seen, [one]);
    let end = one, steps = 0;
    try { while (getPrototypeOf(end) !== null && steps++ < 100) end = getPrototypeOf(end); } catch { continue; }
    const foreign = end !== realm.Object && end !== one && getPrototypeOf(end) === null && typeof end.hasOwnProperty === 'function';
    if (foreign) {
      found[found.length] = 'foreign ' + path;
      if (!isFrozen(one) && !isError(one)) loose[loose.length] = path;
    }
    let keys; try { keys = ownKeys(one); } catch { continue; }
    for (let k = 0; k < keys.length; k++) {
      const key = keys[k];
      if (apply(has, evil, [key])) { found[found.length] = path + '.' + asText(key); loose[loose.length] = path + '.' + asText(key); }
      let d; try { d = getOwnPropertyDescriptor(one, key); } catch { continue; }
      if (!d) continue;
      for (const part of [d.value, d.get, d.set]) todo[todo.length] = [part, path + '.' + asText(key)];
      if (d.get) try { todo[todo.length] = [apply(d.get, one, []), path + '.' + asText(key) + '()']; } catch (e) { todo[todo.length] = [e, path + '!']; }
    }
    try { todo[todo.length] = [getPrototypeOf(one), path + '^']; } catch {}
  }
  return { found, seen: seen.size, loose };
}
const all = [];
export const probes = [
  async ({ attack }, input, tools) => {
    const got = await attack(input, tools);
    all.push(got);
    const { found, seen, loose } = crawl([got, globalThis]);
    return { found: found.slice(0, 20), some: seen > 200, loose: loose.slice(0, 20), text: typeof got === 'string' ? got : '' };
  },
  // What the child asks of an answer while it encodes it may have given the answer something.
  ({ attack, caught }) => attack(),
  ({ caught }) => crawl([caught, globalThis]).found,
];
`;

const deep = (call: string) => `
  const got = [];
  const down = (n) => { try { got.push(${call}); } catch (e) { got.push(e); } if (n < 30000) down(n + 1); };
  export function attack() { got.length = 0; try { down(0); } catch (e) { got.push(e); } return got.slice(-3000); }`;

const plain = (body: string) => `export async function attack(input, tools) { ${body} }`;

/** Attempts to get hold of something of Node's or of the child's own realm. */
export const reaching: Record<string, string> = {
  'the global object as it is': plain('return globalThis'),
  'constructors of everything': plain(
    'return [(()=>{}).constructor, (async()=>{}).constructor, (function*(){}).constructor, (async function*(){}).constructor]',
  ),
  'Function called with a text': plain(
    "const got = []; for (const f of [()=>{}, async()=>{}, function*(){}, async function*(){}]) try { got.push(f.constructor('return this.process')()) } catch (e) { got.push(e) } return got",
  ),
  'eval, direct and indirect': plain(
    "const got = []; try { got.push(eval('process')) } catch (e) { got.push(e) } try { got.push((0, eval)('this')) } catch (e) { got.push(e) } return got",
  ),
  'a timer given a text': plain("try { return setTimeout('process', 1) } catch (e) { return e }"),
  'import() of fs': plain(
    "try { return await import('node:fs') } catch (e) { return [e, e.constructor, e.cause] }",
  ),
  'import() and its promise': plain(
    "const p = import('fs'); const r = [p, p.constructor, p.then]; await p.catch((e) => r.push(e)); return r",
  ),
  'import() of a text that lies': plain(
    "const got = []; try { await import({ toString() { got.push(new Error().stack); return 'node:fs' } }) } catch (e) { got.push(e) } return got",
  ),
  'import() with attributes': plain(
    "const got = []; try { await import('node:fs', { with: { type: 'json' } }) } catch (e) { got.push(e) } return got",
  ).replace(
    "import('node:fs', { with: { type: 'json' } })",
    "import('data:text/javascript,export default process')",
  ),
  'import.meta': plain('return [import.meta, import.meta.constructor]'),
  'its own module':
    "import * as self from './answer.mjs'; export function attack() { return [self, Object.getPrototypeOf(self)] }",
  'Error.prepareStackTrace': plain(
    'try { Error.prepareStackTrace = (e, frames) => frames } catch (e) { return [e, new Error().stack] } return new Error().stack',
  ),
  'a global Error of its own': plain(
    'const got = []; try { globalThis.Error = { prepareStackTrace: (e, f) => { got.push(f); return f } } } catch (e) { got.push(e) } try { null.x } catch (e) { got.push(e.stack) } return got',
  ),
  'prepareStackTrace of every error class': plain(
    'const got = []; for (const E of [TypeError, RangeError, SyntaxError]) { Object.defineProperty(E, "prepareStackTrace", { value: (e, f) => { got.push(f); return f } }); try { null.x } catch (e) { got.push(e.stack) } got.push(new E().stack) } return got',
  ),
  'prepareStackTrace by inheritance': plain(
    "const got = []; Function.prototype.prepareStackTrace = (e, f) => { got.push(f); return f }; Object.prototype.prepareStackTrace = Function.prototype.prepareStackTrace; got.push(new TypeError().stack); try { await import('x') } catch (e) { got.push(e.stack) } delete Object.prototype.prepareStackTrace; return got",
  ),
  'Error.captureStackTrace': plain('const o = {}; Error.captureStackTrace(o); return [o, o.stack]'),
  'an endless stack trace': plain(
    'Error.stackTraceLimit = Infinity; return [new Error().stack].map((s) => typeof s)',
  ),
  'callers and arguments': plain(
    "const got = []; function f() { for (const k of ['caller', 'arguments', 'callee']) for (const o of [f, attack, arguments]) try { got.push(o[k]) } catch (e) { got.push(e) } } f(); return got",
  ),
  'timers and their callbacks': plain(
    'const got = []; await new Promise((r) => got.push(setTimeout(function () { got.push(this, arguments, new Error().stack); r() }, 1))); got.push(setInterval(() => {}, 1e6).unref(), setImmediate(() => {})); return got',
  ),
  'a timer id that is a trap': plain(
    'const got = []; clearTimeout({ [Symbol.toPrimitive](...all) { got.push(this, all); return 1 } }); return got',
  ),
  'a timer with a callback that is a Proxy': plain(
    'const got = []; await new Promise((r) => setTimeout(new Proxy(() => {}, { apply(...all) { got.push(all); r() } }), 1, {})); return got',
  ),
  'a microtask with a Proxy': plain(
    'const got = []; await new Promise((r) => queueMicrotask(new Proxy(() => {}, { apply(...all) { got.push(all); r() } }))); process.nextTick(new Proxy(() => {}, { apply(...all) { got.push(all) } })); await null; return got',
  ),
  'a thenable answer': plain(
    'const got = []; return await { then(...all) { got.push(this, all); all[0](got) } }',
  ),
  'then on every object': plain(
    "const got = []; Object.defineProperty(Object.prototype, 'then', { configurable: true, get() { got.push(this); return undefined } }); await {}; await null; await new Promise((r) => setTimeout(r, 2)); delete Object.prototype.then; return got",
  ),
  'setters on every object': plain(
    "const got = []; for (const k of ['signal', 'context', 'importModuleDynamically', 'specifier', 'fd', 'encoding', 'url', 'parent', 'id', 'is', '$']) Object.defineProperty(Object.prototype, k, { configurable: true, get() { got.push(this); return undefined }, set(v) { got.push(this, v) } }); try { await import('y') } catch (e) { got.push(e) } await new Promise((r) => setTimeout(r, 2)); for (const k of ['signal', 'context', 'importModuleDynamically', 'specifier', 'fd', 'encoding', 'url', 'parent', 'id', 'is', '$']) delete Object.prototype[k]; return got",
  ),
  'a promise of its own class': plain(
    'const got = []; class P extends Promise { static get [Symbol.species]() { got.push(this, new Error()); return Promise } then(...all) { got.push(all); return super.then(...all) } } await new P((r) => { got.push(r); r(1) }); return got',
  ),
  'Promise.prototype.then patched': plain(
    'const got = []; try { Promise.prototype.then = function (...all) { got.push(this, all) } } catch (e) { got.push(e) } return got',
  ),
  'Promise.any and AggregateError': plain(
    'try { await Promise.any([Promise.reject(1)]) } catch (e) { return [e, e.errors] }',
  ),
  'generators thrown into': plain(
    'async function* g() { try { yield 1 } finally { yield 2 } } const i = g(); return [i, await i.next(), await i.return(3), Object.getPrototypeOf(i)]',
  ),
  'FinalizationRegistry and WeakRef': plain(
    'const o = {}; return [new FinalizationRegistry(() => {}), new WeakRef(o), new WeakRef(o).deref()]',
  ),
  Intl: plain(
    'return [Intl, new Intl.NumberFormat(), new Intl.DateTimeFormat().formatToParts(0), Intl.Collator]',
  ),
  'the language of the newest Nodes': plain(
    'return [globalThis.Temporal, globalThis.Iterator, globalThis.DisposableStack, globalThis.AsyncDisposableStack, globalThis.SuppressedError, globalThis.Float16Array]',
  ),
  'memory that is shared': plain(
    "return [typeof SharedArrayBuffer, typeof Atomics, typeof WebAssembly].join() === 'undefined,undefined,undefined' ? [] : SharedArrayBuffer",
  ),
  'structuredClone of what cannot be': plain(
    'const got = []; for (const x of [() => {}, Symbol(), new WeakMap(), Promise.resolve()]) try { got.push(structuredClone(x, { transfer: [new ArrayBuffer(1)] })) } catch (e) { got.push(e, e.constructor) } got.push(structuredClone(new Map([[1, new Date(0)]]))); return got',
  ),
  'TextEncoder and TextDecoder': plain(
    "const got = [TextEncoder, new TextEncoder(), new TextEncoder().encode('é').buffer, new TextDecoder().decode(new Uint8Array([255]))]; for (const f of [() => new TextEncoder().encode(Symbol()), () => new TextDecoder('x'), () => new TextDecoder().decode({})]) try { got.push(f()) } catch (e) { got.push(e) } return got",
  ),
  'process as it is': plain(
    'return [process, process.constructor, process.nextTick, process.stdout, process.binding, process.mainModule, process.exit]',
  ),
  'require, module and exports': plain(
    'return [typeof require, typeof module, typeof exports, typeof __filename].join()',
  ),
  'the console': plain(
    'console.log({ [Symbol.toPrimitive]() { return 1 } }); return [console, console._stdout, console.Console, console.log.constructor, console.context]',
  ),
  'the stack full, a timer set': deep('setTimeout(() => {}, 1e6)'),
  'the stack full, the clock asked': deep('performance.now()'),
  'the stack full, texts encoded': deep("new TextEncoder().encode('x')"),
  'the stack full, a module imported': deep("import('z')"),
  'the stack full, errors with stacks': deep('new Error().stack.length'),
  'the stack full, a microtask': deep('queueMicrotask(() => {})'),
  'an array of arguments, patched iterators': plain(
    'const got = []; const keep = Array.prototype[Symbol.iterator]; Array.prototype[Symbol.iterator] = function () { got[got.length] = this; return keep.call(this) }; setTimeout(() => {}, 0, 1, 2); await new Promise((r) => setTimeout(r, 2)); Array.prototype[Symbol.iterator] = keep; return got',
  ),
  'patched call, apply and bind': plain(
    "const got = []; const { call, apply } = Function.prototype; Function.prototype.call = function (...all) { got.push(this, all) }; Function.prototype.apply = function (...all) { got.push(this, all) }; setTimeout(() => {}, 0); try { await import('w') } catch (e) { got.push(e) } new TextDecoder().decode(new Uint8Array([104])); Object.assign(Function.prototype, { call, apply }); return got",
  ),
  'the input and its prototypes': plain(
    'return [input, Object.getPrototypeOf(input), input.constructor, input.map, input.map.get("k").constructor]',
  ),
  'the tools': plain('return [tools, Object.getPrototypeOf(tools)]'),
  'symbols that are known everywhere': plain(
    "const s = ['nodejs.util.inspect.custom', 'nodejs.util.promisify.custom', 'nodejs.dispose', 'downhill.engine'].map((n) => Symbol.for(n)); return [globalThis, Error, Promise, setTimeout].map((o) => s.map((k) => o[k]))",
  ),
};

/** What an answer may hand back to catch the child's own hands on it. */
export const catching: Record<string, string> = {
  'a Proxy with every trap':
    'const traps = new Proxy({}, { get: (_, name) => (...all) => { caught.push(all); return Reflect[name](...all) } }); export const attack = () => [new Proxy({ a: 1 }, traps), new Proxy([1], traps), new Proxy(() => {}, traps)]',
  'getters that keep what called them':
    'export const attack = () => ({ get a() { caught.push(this, new Error()); return 1 }, b: { get c() { throw caught } } })',
  'getters that are Proxies':
    'const o = {}; Object.defineProperty(o, "a", { enumerable: true, get: new Proxy(() => 1, { apply(...all) { caught.push(all); return 1 } }) }); export const attack = () => o',
  'a tensor whose dataSync is a Proxy':
    'export const attack = () => ({ dtype: "float32", shape: [1], dataSync: new Proxy(() => new Float32Array(1), { apply(...all) { caught.push(all); return new Float32Array(1) } }) })',
  'a tensor whose dataSync throws and looks around':
    'export const attack = () => ({ dtype: "float32", shape: [1], dataSync() { caught.push(this, new Error().stack); throw caught } })',
  'toJSON, valueOf, toString and toPrimitive':
    'const f = function (...all) { caught.push(this, all); return 3 }; export const attack = () => ({ toJSON: f, valueOf: f, toString: f, [Symbol.toPrimitive]: f, then: undefined, length: 3 })',
  'a Map and a Set with their own iterators':
    'class M extends Map { forEach(...all) { caught.push(all) } get size() { caught.push(this); return 9 } *[Symbol.iterator]() { caught.push(this) } } class S extends Set { forEach(...all) { caught.push(all) } } export const attack = () => [new M([[1, 2]]), new S([1])]',
  'an error with a Proxy for its prototype':
    'export const attack = () => { const e = new Error("x"); Object.setPrototypeOf(e, new Proxy({}, { get(...all) { caught.push(all) }, getPrototypeOf(...all) { caught.push(all); return null }, getOwnPropertyDescriptor(...all) { caught.push(all) } })); throw e }',
  'a thrown object that looks around':
    'export const attack = () => { throw { get name() { caught.push(this); return "x" }, get message() { caught.push(new Error()); return "y" }, toString() { caught.push(this) } } }',
  'an export that is named then':
    'export const attack = () => 1; export const then = (...all) => { caught.push(all); all[0](1) }',
  'a record with a Proxy above it':
    'export const attack = () => Object.create(new Proxy({}, { get(...all) { caught.push(all) }, has(...all) { caught.push(all) }, getOwnPropertyDescriptor(...all) { caught.push(all) }, getPrototypeOf(...all) { caught.push(all); return null } }), { a: { value: 1, enumerable: true } })',
};
