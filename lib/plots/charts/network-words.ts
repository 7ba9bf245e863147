import type { Columns, Numbers } from '../marks.ts';
import { counted, listed, said } from './words.ts';

/** What is known of a network besides its sizes. */
export interface NetworkNames {
  /** Between each layer and the next: a row for each neuron before, a column for each behind. */
  weights?: readonly (readonly Numbers[])[] | undefined;
  /** What goes in and what comes out. */
  inputs?: readonly string[] | undefined;
  outputs?: readonly string[] | undefined;
  /** The names of the layers. */
  layers?: readonly string[] | undefined;
}

/** What a layer is called. */
export function layerName(layer: number, count: number, { layers }: NetworkNames): string {
  if (layers) return layers[layer]!;
  if (layer === 0) return 'input';
  if (layer === count - 1) return 'output';
  return count === 3 ? 'hidden' : `hidden ${layer}`;
}

/** What a neuron is called. */
export function neuronName(layer: number, index: number, count: number, names: NetworkNames): string {
  const own = layer === 0 ? names.inputs : layer === count - 1 ? names.outputs : undefined;
  return own?.[index] ?? `${layerName(layer, count, names)}, neuron ${index + 1}`;
}

/** How many neurons the layers have, and between which ends their weights lie. */
export function networkInWords(sizes: readonly number[], names: NetworkNames): string {
  const edges = sizes.slice(1).reduce((sum, count, i) => sum + count * sizes[i]!, 0);
  const called = listed(
    sizes.map((_, layer) => layerName(layer, sizes.length, names)),
    10,
  );
  const layers = sizes.length > 0 ? ` of ${sizes.join('-')} neurons (${called})` : ' without a layer';
  const drawn = `A network${layers}: ${counted(edges, 'weight')}`;
  const values = (names.weights ?? [])
    .flatMap((matrix) => matrix.flatMap((row) => Array.from(row)))
    .filter(Number.isFinite);
  if (values.length === 0) return `${drawn}.`;
  const [low, high] = values.reduce(
    ([a, b], value) => [Math.min(a, value), Math.max(b, value)],
    [values[0]!, values[0]!],
  );
  return `${drawn} from ${said(low)} to ${said(high)}.`;
}

/** The weights between neurons that are drawn, a row for each; the sizes of the layers where no weights are known. */
export function networkTable(
  sizes: readonly number[],
  drawn: readonly (readonly number[])[],
  names: NetworkNames,
): Columns {
  const { weights } = names;
  if (!weights) {
    return [
      { name: 'layer', values: sizes.map((_, layer) => layerName(layer, sizes.length, names)) },
      { name: 'neurons', values: sizes },
    ];
  }
  const rows = drawn.slice(1).flatMap((behind, layer) =>
    drawn[layer]!.flatMap((from) =>
      behind.map((to) => ({
        from: neuronName(layer, from, sizes.length, names),
        to: neuronName(layer + 1, to, sizes.length, names),
        weight: weights[layer]![from]![to]!,
      })),
    ),
  );
  return [
    { name: 'from', values: rows.map(({ from }) => from) },
    { name: 'to', values: rows.map(({ to }) => to) },
    { name: 'weight', values: rows.map(({ weight }) => weight) },
  ];
}
