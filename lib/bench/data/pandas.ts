import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../base/index.ts';
import type { Contestant } from '../bench.ts';
import { peerPython } from '../peers.ts';

/** A Python process with pandas that reads files when it is asked to and answers how long that took. */
export class Pandas {
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;

  private constructor(child: ChildProcess) {
    this.#child = child;
    this.#lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  }

  /** Undefined where no peer's Python has pandas. */
  static async start(): Promise<Pandas | undefined> {
    for (const python of [peerPython('torch'), peerPython('jupyter')]) {
      if (python === undefined) continue;
      const script = join(projectRoot(), 'lib', 'bench', 'data', 'in_pandas.py');
      const pandas = new Pandas(spawn(python, [script], { stdio: ['pipe', 'pipe', 'ignore'] }));
      if ((await pandas.#line()) === 'ready') return pandas;
    }
    return undefined;
  }

  reading(path: string): Contestant {
    return {
      name: 'pandas',
      once: async () => {
        this.#child.stdin!.write(`${path}\n`);
        const said = await this.#line();
        if (said === undefined) throw new Error(`pandas ended before it had read ${path}`);
        return Number(said);
      },
    };
  }

  close(): void {
    this.#child.kill();
  }

  /** Undefined when the process has ended. */
  async #line(): Promise<string | undefined> {
    const { value, done } = await this.#lines.next();
    return done ? undefined : value;
  }
}
