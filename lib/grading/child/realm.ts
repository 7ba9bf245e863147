import { dirname, join } from 'node:path';
import vm from 'node:vm';
import { openHost } from './host.ts';
import type * as Inside from './inside/index.ts';
import { readFileSync } from './kept.ts';
import { type Exports, Modules } from './modules.ts';

/** A place for one exercise: a global object and builtins of its own, with nothing of Node's. */
export interface Realm {
  modules: Modules;
  inside: typeof Inside;
  tf: Inside.Engine['tf'] | undefined;
  close(): void;
}

export interface RealmOptions {
  folder: string;
  reads?: readonly string[];
  /** The path of tensorflow.js' script. */
  engine?: string | undefined;
}

// node:vm alone contains nobody. Here it is the second of four walls: the screen before it, the guard (no Node in
// this process's globals, builtins frozen), Node's permissions and the cage behind it. What it does for sure: the
// prototypes that an answer patches are not those that read and write the wire.
export async function openRealm({ folder, reads = [], engine }: RealmOptions): Promise<Realm> {
  const context = vm.createContext(anyContext.DONT_CONTEXTIFY, {
    codeGeneration: { strings: false, wasm: false },
  });
  const host = openHost();
  const own = new Modules({
    context,
    folder: dirname(here),
    reads: [],
    given: () => undefined,
    hollow: () => undefined,
    refusal: Error,
  });
  const loaded = await own.load(join(here, 'inside', 'index.js'));
  const inside = loaded.exports as unknown as typeof Inside;
  inside.furnishGlobals(host);
  if (engine)
    new vm.Script(readFileSync(engine, 'utf8'), { filename: 'tensorflow.js' }).runInContext(context);
  const exports = engine ? await inside.takeEngine(host) : undefined;
  const modules = new Modules({
    context,
    folder,
    reads,
    given(specifier, path) {
      if (!exports) return undefined;
      if (specifier === 'downhill/engine' || path?.endsWith('/dist/engine/index.js')) return { ...exports };
      return specifier.startsWith('@tensorflow/tfjs') ? ({ ...exports.tf } as Exports) : undefined;
    },
    hollow: (builtin, name) => inside.hollow(host, builtin, name),
    refusal: inside.refusal,
  });
  return { modules, inside, tf: exports?.tf, close: () => host.close() };
}

const here = import.meta.dirname;

// @types/node 20 does not know it; Node has it since 20.18.
const anyContext = vm.constants as unknown as { DONT_CONTEXTIFY: vm.Context };
