import type { Contestant, Result, Row, Times } from './bench.ts';

/** Times a row. Ours and the peers take turns, so that a noisy minute hits all of them alike. */
export async function measure({ name, ours, peers, unit = 'ms' }: Row, rounds: number): Promise<Result> {
  const field = [ours, ...peers];
  const all = field.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    // Each round begins with another one: who goes first may find colder caches.
    for (let turn = 0; turn < field.length; turn++) {
      const at = (round + turn) % field.length;
      all[at]!.push(await (field[at] as Contestant).once());
    }
  }
  const [mine, ...others] = field.map((contestant, at) => summarise(contestant.name, all[at]!));
  return {
    name,
    unit,
    ours: mine!,
    peers: others.map((peer) => ({ ...peer, ratio: peer.median / mine!.median })),
  };
}

/** Least, middle and most of a series; rounds with nothing to time are left out. */
export function summarise(name: string, all: number[]): Times {
  const sorted = all.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  if (sorted.length === 0) return { name, all, min: Number.NaN, median: Number.NaN, max: Number.NaN };
  const half = sorted.length >> 1;
  const median = sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
  return { name, all, min: sorted[0]!, median, max: sorted[sorted.length - 1]! };
}
