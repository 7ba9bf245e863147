import { greatest, least as lowest } from '../greatest.ts';
import type { Item } from './layers.ts';

const passing = 0.45; // an edge that passes needs less room than a node

/** How far down the middle of each item is, and how many rows there are. */
export interface Rows {
  middles: ReadonlyMap<Item, number>;
  count: number;
}

/** A place for each item, near to its neighbours, and a row from the next of its layer. */
export function rowsOf(layers: readonly Item[][]): Rows {
  const rows = new Map<Item, number>();
  for (const layer of layers) {
    const places = apart(
      layer,
      layer.map(() => 0),
    );
    for (const [i, one] of layer.entries()) rows.set(one, places[i]!);
  }
  for (let sweep = 0; sweep < 16; sweep++) {
    const order = sweep % 2 === 0 ? layers : [...layers].reverse();
    for (const layer of order) {
      const places = apart(
        layer,
        layer.map((one) => wish(one, rows)),
      );
      for (const [i, one] of layer.entries()) rows.set(one, places[i]!);
    }
  }
  const least = lowest([...rows].map(([one, row]) => row - room(one) / 2));
  const most = greatest([...rows].map(([one, row]) => row + room(one) / 2));
  return { middles: new Map([...rows].map(([one, row]) => [one, row - least])), count: most - least };
}

function wish(one: Item, rows: ReadonlyMap<Item, number>): number {
  const near = [...one.before, ...one.after];
  if (near.length === 0) return rows.get(one)!;
  return near.reduce((sum, other) => sum + rows.get(other)!, 0) / near.length;
}

// The places nearest to the wishes that keep the order and the distances: without the distances these are
// never falling, and neighbours that would fall share their mean (pool adjacent violators).
function apart(layer: readonly Item[], wishes: readonly number[]): number[] {
  const offsets: number[] = [];
  for (const [i, one] of layer.entries()) {
    offsets.push(i === 0 ? 0 : offsets[i - 1]! + (room(one) + room(layer[i - 1]!)) / 2);
  }
  const pools: { mean: number; count: number }[] = [];
  for (const [i, wished] of wishes.entries()) {
    let pool = { mean: wished - offsets[i]!, count: 1 };
    for (let last = pools.at(-1); last && last.mean > pool.mean; last = pools.at(-1)) {
      pools.pop();
      const count = last.count + pool.count;
      pool = { mean: (last.mean * last.count + pool.mean * pool.count) / count, count };
    }
    pools.push(pool);
  }
  const means = pools.flatMap(({ mean, count }) => Array.from({ length: count }, () => mean));
  return means.map((mean, i) => mean + offsets[i]!);
}

const room = ({ id }: Item) => (id === undefined ? passing : 1);
