import type { Bench, Contestant, Row } from './bench.ts';
import { downhill, type KernelContestant, kernelPeers } from './kernel/contestants.ts';
import { type Figures, session } from './kernel/session.ts';

/** How long a learner waits for the kernel, beside the kernels that would do without it. */
export const kernel: Bench = {
  name: 'kernel',
  summary: 'from a request to the end of its answer, over the sockets',
  rounds: 5,
  async open() {
    const peers = kernelPeers();
    const sessions = new Map<string, Promise<Figures>>();
    /** One session gives a figure to every row; each round has one of each kernel. */
    const play = (contestant: KernelContestant, round: number) => {
      const key = `${contestant.name} ${round}`;
      const known = sessions.get(key) ?? session(contestant);
      sessions.set(key, known);
      return known;
    };
    const row = (
      name: string,
      read: (figures: Figures) => number | undefined,
      unit: Row['unit'] = 'ms',
    ): Row => {
      const contestant = (kernel: KernelContestant): Contestant => {
        let round = 0;
        return { name: kernel.name, once: async () => read(await play(kernel, round++)) ?? Number.NaN };
      };
      return { name, unit, ours: contestant(downhill), peers: peers.map(contestant) };
    };
    return {
      rows: [
        row('ready after start', ({ ready }) => ready),
        row('1 + 1 in a fresh kernel', ({ first }) => first),
        row('import tensorflow.js', ({ load }) => load),
        row('a plain cell, median', ({ plain }) => plain),
        row('the slowest plain cell', ({ plainMost }) => plainMost),
        row('cell 10 of a long notebook', ({ cell10 }) => cell10),
        row('cell 200 of it', ({ cell200 }) => cell200),
        row('completion after tf.', ({ complete }) => complete),
        row('the same while a cell runs', ({ completeBusy }) => completeBusy),
        row('1,000 lines in a loop', ({ lines }) => lines),
        row('memory with tensorflow.js', ({ memory }) => memory, 'MB'),
      ],
      notes: [`Kernels: downhill, ${peers.map(({ name }) => name).join(', ')}. Deno does not check types.`],
    };
  },
};
