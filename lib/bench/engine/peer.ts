import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../base/index.ts';
import type { Contestant } from '../bench.ts';
import type { Spec } from './spec.ts';

/** A Python process that trains one model and answers the time of each epoch that it is asked for. */
export class Peer {
  readonly #name: string;
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;

  private constructor(name: string, child: ChildProcess) {
    this.#name = name;
    this.#child = child;
    this.#lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  }

  static async start(name: 'torch' | 'keras', python: string, spec: Spec): Promise<Peer> {
    const script = join(projectRoot(), 'lib', 'bench', 'engine', `in_${name}.py`);
    const child = spawn(python, [script, JSON.stringify(spec)], { stdio: ['pipe', 'pipe', 'inherit'] });
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
