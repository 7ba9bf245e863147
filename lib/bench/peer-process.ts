import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../base/index.ts';
import type { Contestant } from './bench.ts';
import { peerPython } from './peers.ts';

interface StartOptions {
  env?: NodeJS.ProcessEnv;
  /** Where its complaints go; a peer that may well be missing complains to nobody. */
  stderr?: 'inherit' | 'ignore';
}

/** A process that says `ready`, and then answers each line that it is told with the milliseconds its work took. */
export class PeerProcess {
  readonly #name: string;
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;

  private constructor(name: string, child: ChildProcess) {
    this.#name = name;
    this.#child = child;
    this.#lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  }

  static async start(
    name: string,
    command: string,
    args: readonly string[],
    { env = process.env, stderr = 'inherit' }: StartOptions = {},
  ): Promise<PeerProcess> {
    const peer = new PeerProcess(name, spawn(command, args, { env, stdio: ['pipe', 'pipe', stderr] }));
    const said = await peer.#line('before it was ready');
    if (said !== 'ready') throw new Error(`${name} said "${said}", wanted "ready"`);
    return peer;
  }

  /** With the first Python of the peers that has what the script wants; undefined where none has. */
  static async inPeers(
    name: string,
    script: string,
    ...args: readonly string[]
  ): Promise<PeerProcess | undefined> {
    for (const python of [peerPython('torch'), peerPython('jupyter')]) {
      if (python === undefined) continue;
      const started = PeerProcess.start(name, python, [script, ...args], { stderr: 'ignore' });
      const peer = await started.catch(() => undefined);
      if (peer) return peer;
    }
    return undefined;
  }

  asking(words: string): Contestant {
    return {
      name: this.#name,
      once: async () => {
        this.#child.stdin!.write(`${words}\n`);
        return Number(await this.#line(`before it answered "${words}"`));
      },
    };
  }

  close(): void {
    this.#child.kill();
  }

  async #line(when: string): Promise<string> {
    const { value, done } = await this.#lines.next();
    if (done) throw new Error(`${this.#name} ended ${when}`);
    return value;
  }
}

/** A Python script of a benchmark, which stands beside the sources. */
export const peerScript = (...parts: string[]): string => join(projectRoot(), 'lib', 'bench', ...parts);
