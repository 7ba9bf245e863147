import { greatest, least as lowest } from '../greatest.ts';

/** A node and those that it is made from. */
export interface Linked {
  id: string;
  from: readonly string[];
}

/** What stands in a layer: a node, or the place where a long edge passes. */
export interface Item {
  id: string | undefined;
  layer: number;
  before: Item[];
  after: Item[];
}

/** An edge and the items it goes through, from one layer to the next. */
export interface Edge {
  from: string;
  to: string;
  through: Item[];
}

/** Layers from left to right: every edge goes from a layer to a later one. */
export interface Layers {
  layers: Item[][];
  edges: Edge[];
}

/** The nodes that lie on a circle of edges, or behind one; none where there is no circle. */
export function circular(nodes: readonly Linked[]): Linked[] {
  let left = [...nodes];
  for (let before = -1; before !== left.length; ) {
    before = left.length;
    const ids = new Set(left.map(({ id }) => id));
    left = left.filter(({ from }) => from.some((id) => ids.has(id)));
  }
  return left;
}

/** The nodes in layers, each beside what it is made into, with few crossings of edges. */
export function inLayers(nodes: readonly Linked[]): Layers {
  const depth = depths(nodes);
  const items = new Map(nodes.map(({ id }) => [id, item(id, depth.get(id)!)]));
  const all = [...items.values()];
  const edges = nodes.flatMap(({ id: to, from }) =>
    [...new Set(from)].map((start) => {
      const through = [items.get(start)!];
      for (let layer = depth.get(start)! + 1; layer < depth.get(to)!; layer++) {
        through.push(item(undefined, layer));
        all.push(through.at(-1)!);
      }
      through.push(items.get(to)!);
      for (let i = 1; i < through.length; i++) join(through[i - 1]!, through[i]!);
      return { from: start, to, through };
    }),
  );
  const count = greatest(
    all.map(({ layer }) => layer + 1),
    0,
  );
  const layers = Array.from({ length: count }, (_, layer) => all.filter((one) => one.layer === layer));
  return { layers: uncrossed(layers), edges };
}

/** How often edges between two neighbouring layers cross. */
export function crossings(left: readonly Item[], right: readonly Item[]): number {
  const place = new Map(right.map((one, i) => [one, i]));
  const ends = left.flatMap((one) => one.after.map((next) => place.get(next)!).sort((a, b) => a - b));
  const starts = left.flatMap((one, i) => one.after.map(() => i));
  let count = 0;
  for (let i = 0; i < ends.length; i++) {
    for (let j = i + 1; j < ends.length; j++) if (starts[i]! < starts[j]! && ends[i]! > ends[j]!) count++;
  }
  return count;
}

const item = (id: string | undefined, layer: number): Item => ({ id, layer, before: [], after: [] });

function join(left: Item, right: Item): void {
  left.after.push(right);
  right.before.push(left);
}

// As far to the left as its parts allow; what has no parts stands just before its first use.
function depths(nodes: readonly Linked[]): Map<string, number> {
  const depth = new Map(nodes.map(({ id }) => [id, 0]));
  for (let moved = true; moved; ) {
    moved = false;
    for (const { id, from } of nodes) {
      const least = greatest(
        from.map((start) => depth.get(start)! + 1),
        0,
      );
      if (least > depth.get(id)!) {
        depth.set(id, least);
        moved = true;
      }
    }
  }
  for (const { id, from } of nodes) {
    const uses = nodes.filter((other) => other.from.includes(id)).map((other) => depth.get(other.id)!);
    if (from.length === 0 && uses.length > 0) depth.set(id, lowest(uses) - 1);
  }
  return depth;
}

// Each item goes to the middle of its neighbours in the layer before, then of those in the layer behind, and
// so on; then neighbours change places where that helps. The best order on the way wins.
function uncrossed(layers: Item[][]): Item[][] {
  let [best, least] = [layers, total(layers)];
  let now = layers;
  for (let sweep = 0; sweep < 12 && least > 0; sweep++) {
    now = swapped(swept(now, sweep % 2 === 0));
    const count = total(now);
    if (count < least) [best, least] = [now, count];
  }
  return best;
}

function total(layers: readonly Item[][]): number {
  return layers.reduce((sum, layer, i) => sum + (i > 0 ? crossings(layers[i - 1]!, layer) : 0), 0);
}

function swept(layers: readonly Item[][], forwards: boolean): Item[][] {
  const done = layers.map((layer) => [...layer]);
  const order = forwards ? done.keys() : [...done.keys()].reverse();
  for (const i of order) {
    const fixed = done[forwards ? i - 1 : i + 1];
    if (!fixed) continue;
    const place = new Map(fixed.map((one, at) => [one, at / Math.max(1, fixed.length - 1)]));
    const own = new Map(done[i]!.map((one, at) => [one, at / Math.max(1, done[i]!.length - 1)]));
    const wish = (one: Item) => {
      const near = forwards ? one.before : one.after;
      if (near.length === 0) return own.get(one)!;
      return near.reduce((sum, other) => sum + place.get(other)!, 0) / near.length;
    };
    done[i]!.sort((a, b) => wish(a) - wish(b));
  }
  return done;
}

function swapped(layers: Item[][]): Item[][] {
  for (let round = 0, better = true; better && round < 8; round++) {
    better = false;
    for (const [i, layer] of layers.entries()) {
      for (let at = 1; at < layer.length; at++) better = swapIfBetter(layers, i, at) || better;
    }
  }
  return layers;
}

function swapIfBetter(layers: readonly Item[][], i: number, at: number): boolean {
  const layer = layers[i]!;
  const around = () =>
    (i > 0 ? crossings(layers[i - 1]!, layer) : 0) +
    (i < layers.length - 1 ? crossings(layer, layers[i + 1]!) : 0);
  const swap = () => {
    [layer[at - 1], layer[at]] = [layer[at]!, layer[at - 1]!];
  };
  const before = around();
  swap();
  if (around() < before) return true;
  swap();
  return false;
}
