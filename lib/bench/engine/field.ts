import type { Contestant } from '../bench.ts';
import type { PeerProcess } from '../peer-process.ts';
import { ours } from './ours.ts';
import { inPython } from './peer.ts';
import type { Spec } from './spec.ts';

type What = 'train' | 'forward';

/** Who trains the same model. Each is started when it is first asked, and ended when the next model's turn comes. */
export class Field {
  readonly #python: string | undefined;
  #spec: Spec | undefined;
  #ours: ReturnType<typeof ours> | undefined;
  #peers = new Map<string, Promise<PeerProcess>>();

  constructor(python: string | undefined) {
    this.#python = python;
  }

  ours(spec: Spec, what: What): Contestant {
    return {
      name: 'downhill',
      once: async () => {
        await this.#turnTo(spec);
        this.#ours ??= ours(spec);
        return (await this.#ours)[what].once();
      },
    };
  }

  peers(spec: Spec, what: What): Contestant[] {
    const python = this.#python;
    if (!python) return [];
    return (['torch', 'keras'] as const).map((name) => ({
      name,
      once: async () => {
        await this.#turnTo(spec);
        const peer = this.#peers.get(name) ?? inPython(name, python, spec);
        this.#peers.set(name, peer);
        return (await peer).asking(what).once();
      },
    }));
  }

  close(): void {
    for (const peer of this.#peers.values()) peer.then((one) => one.close()).catch(() => {});
    this.#peers.clear();
    this.#ours = undefined;
  }

  async #turnTo(spec: Spec): Promise<void> {
    if (this.#spec === spec) return;
    this.close();
    this.#spec = spec;
  }
}
