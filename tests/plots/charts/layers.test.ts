import { describe, expect, test } from '@jest/globals';
import { rng } from '../../../lib/base/index.ts';
import { circular, crossings, inLayers, type Linked } from '../../../lib/plots/charts/layers.ts';
import { rowsOf } from '../../../lib/plots/charts/rows-of-layers.ts';
import { neuron } from './samples/structures.ts';

// Each node is made from up to three earlier ones.
function someGraph(seed: number, count: number): Linked[] {
  const random = rng(seed);
  return Array.from({ length: count }, (_, i) => ({
    id: String(i),
    from: Array.from({ length: Math.min(i, random.int(4)) }, () => String(random.int(i))),
  }));
}
const graphs = [neuron, ...[1, 2, 3, 4, 5].map((seed) => someGraph(seed, 5 * seed))];

describe('a graph in layers', () => {
  test.each(graphs)(
    'graph %#: every edge goes from layer to layer to the right, from its start to its end',
    (...nodes) => {
      const { layers, edges } = inLayers(nodes);
      for (const { from, to, through } of edges) {
        expect([through[0]!.id, through.at(-1)!.id]).toEqual([from, to]);
        through.forEach((item, i) => {
          expect(item.layer).toBe(through[0]!.layer + i);
          expect(layers[item.layer]).toContain(item);
        });
      }
      const wanted = nodes.flatMap(({ id, from }) => [...new Set(from)].map((start) => `${start}>${id}`));
      expect(edges.map(({ from, to }) => `${from}>${to}`)).toEqual(wanted);
    },
  );

  test('the count of crossings is that of all pairs of edges, looked at one by one', () => {
    for (const { layers } of graphs.map(inLayers)) {
      for (const [i, layer] of layers.slice(1).entries()) {
        const left = layers[i]!;
        const pairs = left.flatMap((one) =>
          one.after.map((next) => [left.indexOf(one), layer.indexOf(next)] as const),
        );
        let count = 0;
        for (const [a, b] of pairs) for (const [c, d] of pairs) if (a < c && b > d) count++;
        expect(crossings(left, layer)).toBe(count);
      }
    }
  });

  test('edges that need not cross do not', () => {
    const twisted = inLayers([
      { id: 'a', from: [] },
      { id: 'b', from: [] },
      { id: 'c', from: [] },
      { id: 'x', from: ['c'] },
      { id: 'y', from: ['b'] },
      { id: 'z', from: ['a'] },
      { id: 'end', from: ['y', 'x', 'z'] },
    ]);
    const total = twisted.layers
      .slice(1)
      .reduce((sum, layer, i) => sum + crossings(twisted.layers[i]!, layer), 0);
    expect(total).toBe(0);
  });

  test('what is given stands just before its first use', () => {
    const layerOf = new Map(
      inLayers(neuron).layers.flatMap((items, layer) => items.map(({ id }) => [id, layer])),
    );
    expect(layerOf.get('b')).toBe(layerOf.get('n')! - 1);
  });

  test('two nodes of a layer are a row or more apart and keep their order', () => {
    for (const { layers } of graphs.map(inLayers)) {
      const { middles, count } = rowsOf(layers);
      for (const layer of layers) {
        const rows = layer.filter(({ id }) => id !== undefined).map((item) => middles.get(item)!);
        for (const [i, row] of rows.slice(1).entries()) expect(row - rows[i]!).toBeGreaterThan(1 - 1e-9);
        for (const row of rows) expect(row >= 0.5 - 1e-9 && row <= count - 0.5 + 1e-9).toBe(true);
      }
    }
  });

  test('a circle is found, a graph without one has none', () => {
    const nodes = [
      { id: 'a', from: ['c'] },
      { id: 'b', from: ['a'] },
      { id: 'c', from: ['b'] },
      { id: 'free', from: [] },
    ];
    expect(circular(nodes).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(circular(neuron)).toEqual([]);
  });
});
