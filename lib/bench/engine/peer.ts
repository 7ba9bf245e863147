import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../base/index.ts';
import type { Contestant } from '../bench.ts';
import type { Spec } from './spec.ts';

/** A process that trains one model and answers the time of each epoch that it is asked for. */
export class Peer {
  readonly #name: string;
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;

  private constructor(name: string, child: ChildProcess) {
    this.#name = name;
    this.#child = child;
    this.#lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  }

  static inPython(name: 'torch' | 'keras', python: string, spec: Spec): Promise<Peer> {
    const script = join(projectRoot(), 'lib', 'bench', 'engine', `in_${name}.py`);
    return Peer.#start(name, python, [script, JSON.stringify(spec)], process.env);
  }

  /** One of our own engines, without tracing. */
  static eager(engine: 'ort' | 'wasm', spec: Spec): Promise<Peer> {
    const script = join(import.meta.dirname, 'eager.js');
    const env = { ...process.env, DOWNHILL_ENGINE: engine };
    return Peer.#start(engine, process.execPath, [script, JSON.stringify(spec)], env);
  }

  static async #start(name: string, command: string, args: string[], env: NodeJS.ProcessEnv): Promise<Peer> {
    const child = spawn(command, args, { env, stdio: ['pipe', 'pipe', 'inherit'] });
    const peer = new Peer(name, child);
    const said = await peer.#line();
    if (said !== 'ready') throw new Error(`${name} said "${said}", wanted "ready"`);
    return peer;
  }

  contestant(what: 'train' | 'forward'): Contestant {
    return {
      name: this.#name,
      once: async () => {
        this.#child.stdin!.write(`${what}\n`);
        return Number(await this.#line());
      },
    };
  }

  close(): void {
    this.#child.kill();
  }

  async #line(): Promise<string> {
    const { value, done } = await this.#lines.next();
    if (done) throw new Error(`${this.#name} ended before it answered`);
    return value;
  }
}
