import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { dataDir, projectRoot } from '../../base/index.ts';
import type { Contestant } from '../bench.ts';
import { peerPython } from '../peers.ts';

/** A Python process with scikit-learn that fits and predicts when it is asked to and answers how long that took. */
export class ScikitLearn {
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;

  private constructor(child: ChildProcess) {
    this.#child = child;
    this.#lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  }

  /** Undefined where no peer's Python has scikit-learn. */
  static async start(): Promise<ScikitLearn | undefined> {
    for (const python of [peerPython('torch'), peerPython('jupyter')]) {
      if (python === undefined) continue;
      const script = join(projectRoot(), 'lib', 'bench', 'classic', 'in_scikit_learn.py');
      const child = spawn(python, [script, dataDir('tables')], { stdio: ['pipe', 'pipe', 'ignore'] });
      const peer = new ScikitLearn(child);
      if ((await peer.#line()) === 'ready') return peer;
    }
    return undefined;
  }

  doing(what: 'fit' | 'predict', method: string): Contestant {
    return {
      name: 'scikit-learn',
      once: async () => {
        this.#child.stdin!.write(`${what} ${method}\n`);
        const said = await this.#line();
        if (said === undefined) throw new Error(`scikit-learn ended before it had done ${what} of ${method}`);
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
