import { execFileSync } from 'node:child_process';
import { projectRoot } from '../base/index.ts';
import type { Bench, Row } from './bench.ts';
import { Field } from './engine/field.ts';
import { drawn, standard } from './engine/spec.ts';
import { peerPython } from './peers.ts';

/** Training through what a lesson calls, beside what a Python course would use. */
export const engine: Bench = {
  name: 'engine',
  summary: 'a training step, with shuffling, metrics and validation; and a forward pass',
  rounds: 7,
  async open() {
    const python = peerPython('torch');
    const seed = commit();
    const only = process.env.DOWNHILL_BENCH_ONLY?.split(',');
    const specs = [...standard, ...drawn(seed)].filter(({ name }) => !only || only.includes(name));
    const field = new Field(python);
    const rows = specs.flatMap((spec): Row[] =>
      (['train', 'forward'] as const).map((what) => ({
        name: what === 'train' ? spec.name : `${spec.name}, forward`,
        ours: field.ours(spec, what),
        peers: field.peers(spec, what),
      })),
    );
    return {
      rows,
      notes: [
        `The sizes after the fourth model are drawn from commit ${seed}.`,
        ...(python ? [] : ['No peer: DOWNHILL_PEERS names no folder with torch/ in it.']),
      ],
      async close() {
        field.close();
      },
    };
  },
};

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: projectRoot(), encoding: 'utf8' }).trim();
  } catch {
    return 'none';
  }
}
