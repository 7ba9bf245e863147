import { sameShape, shapeOf, shapeText } from '../../base/index.ts';
import { greatest } from '../greatest.ts';
import { type Figure, figure } from '../make.ts';
import type { Mark } from '../marks.ts';
import { shortened, textWidth } from '../text-width.ts';
import { type ChartOptions, refuse } from './chart.ts';
import { layerName, type NetworkNames, networkInWords, networkTable, neuronName } from './network-words.ts';
import { emptySheet, highest, narrowest, sheet } from './sheet.ts';
import { counted, notes } from './words.ts';

export interface NetworkOptions extends ChartOptions, NetworkNames {
  /** The most neurons of a layer that are drawn. */
  limit?: number | undefined;
}

const size = 10; // of words, in pixels
const heading = 34; // above the neurons
const neuron = 15; // how wide one is

/** The layers of a network and all that lies between them; a weight is told by its colour and width. */
export function network(sizes: readonly number[], options: NetworkOptions): Figure {
  const { title, note, weights } = options;
  check(sizes, options);
  const alt = options.alt ?? networkInWords(sizes, options);
  const across = { x: 'layer', y: 'neuron' };
  if (sizes.length === 0) return figure({ title, alt, note, panels: [emptySheet('no layers', across)] });
  const plan = planOf(sizes, options);
  const layers = sizes.map((count, layer) => neuronsOf(count, layer, plan));
  const left = layers.flatMap((neurons, layer) =>
    neurons.length < sizes[layer]!
      ? [
          `${neurons.length} of ${sizes[layer]!.toLocaleString('en-US')} neurons of "${layerName(layer, sizes.length, options)}"`,
        ]
      : [],
  );
  return figure({
    title,
    alt,
    note: notes(note, left.length > 0 && `shown: ${left.join(', ')}`),
    legend: false,
    tables: [
      networkTable(
        sizes,
        layers.map((neurons) => neurons.map(({ index }) => index)),
        options,
      ),
    ],
    panels: [
      sheet({
        ...across,
        width: plan.width,
        height: heading + plan.slots * plan.row,
        marks: [
          ...edgeMarks(layers, weights),
          neuronMarks(layers, options),
          ...dotMarks(layers, sizes, plan),
          ...wordMarks(layers, sizes, { ...options, plan }),
        ],
      }),
    ],
  });
}

function check(sizes: readonly number[], { title, weights, inputs, outputs, layers }: NetworkOptions): void {
  const problem = sizesProblem(sizes) ?? weightsProblem(sizes, weights);
  if (problem) refuse('network', title, problem);
  const lists = {
    inputs: [inputs, sizes[0]],
    outputs: [outputs, sizes.at(-1)],
    layers: [layers, sizes.length],
  } as const;
  for (const [what, [names, count = 0]] of Object.entries(lists)) {
    if (!names || names.length === count) continue;
    const wanted = what === 'layers' ? 'a name for each layer' : 'a name for each neuron';
    refuse('network', title, `${what} has ${counted(names.length, 'name')}, wanted ${count}: ${wanted}`);
  }
}

function sizesProblem(sizes: readonly number[]): string | undefined {
  const odd = sizes.findIndex((count) => !Number.isInteger(count) || count < 1);
  return odd < 0 ? undefined : `layer ${odd + 1} has ${sizes[odd]} neurons, wanted a whole number from 1 on`;
}

function weightsProblem(sizes: readonly number[], weights: NetworkOptions['weights']): string | undefined {
  if (!weights) return undefined;
  const gaps = Math.max(0, sizes.length - 1);
  if (weights.length !== gaps) {
    return `weights has ${weights.length} matrices, wanted ${gaps}: one between each layer and the next`;
  }
  for (const [i, matrix] of weights.entries()) {
    const wanted = [sizes[i]!, sizes[i + 1]!];
    const found = shapeOf(matrix);
    if (!sameShape(found, wanted)) {
      return `weights[${i}] has the shape ${shapeText(found)}, wanted ${shapeText(wanted)}: a row for each neuron before, a column for each behind`;
    }
  }
  return undefined;
}

/** Where things stand, in pixels. */
interface Plan {
  width: number;
  left: number;
  pitch: number;
  slots: number;
  row: number;
  limit: number;
}

function planOf(sizes: readonly number[], { weights, inputs, outputs, limit = 10 }: NetworkOptions): Plan {
  const width = weights ? narrowest - 46 : narrowest; // a colour bar stands beside
  const beside = (names: readonly string[] | undefined) =>
    20 +
    Math.min(
      width * 0.24,
      greatest(
        (names ?? []).map((name) => textWidth(name, { size }) + 8),
        0,
      ),
    );
  const [left, right] = [beside(inputs), beside(outputs)];
  const slots = greatest(
    sizes.map((count) => Math.min(count, Math.max(3, limit))),
    2,
  );
  return {
    width,
    left: sizes.length > 1 ? left : width / 2,
    pitch: (width - left - right) / Math.max(1, sizes.length - 1),
    slots,
    row: Math.min(27, (highest - heading) / slots),
    limit: Math.max(3, limit),
  };
}

/** A neuron that is drawn. */
interface Neuron {
  index: number;
  x: number;
  y: number;
}

// A long layer is its first neurons, a gap, and its last.
function neuronsOf(count: number, layer: number, { left, pitch, slots, row, limit }: Plan): Neuron[] {
  const used = Math.min(count, limit);
  const gap = count > limit ? Math.ceil((limit - 1) / 2) : used;
  return Array.from({ length: used }, (_, slot) => ({
    index: slot < gap ? slot : count - used + slot,
    x: left + layer * pitch,
    y: heading + (slot + (slots - used) / 2 + 0.5) * row,
  })).filter((_, slot) => count <= limit || slot !== gap);
}

function edgeMarks(layers: readonly Neuron[][], weights: NetworkOptions['weights']): Mark[] {
  const edges = layers
    .slice(1)
    .flatMap((behind, i) =>
      layers[i]!.flatMap((from) =>
        behind.map((to) => ({ from, to, value: weights?.[i]?.[from.index]?.[to.index] })),
      ),
    );
  const pieces = edges.map(
    ({ from, to }) =>
      [
        [from.x, from.y],
        [to.x, to.y],
      ] as const,
  );
  if (!weights) return [{ mark: 'path', pieces, role: 'muted', width: 0.75, opacity: 0.6 }];
  const values = edges.map(({ value = Number.NaN }) => value);
  return [{ mark: 'path', pieces, weights: { values, scale: 'diverging', label: 'weight' }, width: 1.75 }];
}

function neuronMarks(layers: readonly Neuron[][], options: NetworkOptions): Mark {
  const all = layers.flat();
  const [x, y] = [all.map((one) => one.x), all.map((one) => one.y)];
  const labels = layers.flatMap((neurons, layer) =>
    neurons.map(({ index }) => neuronName(layer, index, layers.length, options)),
  );
  return { mark: 'points', x, y, labels, size: neuron, role: 'muted', opacity: 1 };
}

function dotMarks(layers: readonly Neuron[][], sizes: readonly number[], { limit, row }: Plan): Mark[] {
  const places = layers.flatMap((neurons, layer) => {
    if (sizes[layer]! <= limit) return [];
    const before = neurons[Math.ceil((limit - 1) / 2) - 1]!;
    return [-0.2, 0, 0.2].map((part) => [before.x, before.y + (1 + part) * row] as const);
  });
  if (places.length === 0) return [];
  const [x, y] = [places.map((place) => place[0]), places.map((place) => place[1])];
  return [{ mark: 'points', x, y, size: 3, role: 'muted', opacity: 1 }];
}

function wordMarks(
  layers: readonly Neuron[][],
  sizes: readonly number[],
  { plan, ...options }: NetworkOptions & { plan: Plan },
): Mark[] {
  const room = layers.length > 1 ? plan.pitch - 4 : plan.width;
  const x = layers.map(([first]) => first!.x);
  const titles = layers.map((_, layer) =>
    shortened(layerName(layer, layers.length, options), room, { size, bold: true }),
  );
  const counts = sizes.map((count) => count.toLocaleString('en-US'));
  const beside = (neurons: readonly Neuron[], list: readonly string[] | undefined, side: 1 | -1): Mark[] => {
    if (!list) return [];
    const from = neuron / 2 + 4;
    const space = (side < 0 ? plan.left : plan.width - x.at(-1)!) - from;
    return [
      {
        mark: 'text',
        size,
        anchor: side < 0 ? 'end' : 'start',
        x: neurons.map((one) => one.x + side * from),
        y: neurons.map((one) => one.y),
        texts: neurons.map(({ index }) => shortened(list[index]!, space, { size })),
      },
    ];
  };
  return [
    { mark: 'text', x, y: x.map(() => 8), texts: titles, size, bold: true },
    { mark: 'text', x, y: x.map(() => 22), texts: counts, size, role: 'muted' },
    ...beside(layers[0]!, options.inputs, -1),
    ...(layers.length > 1 ? beside(layers.at(-1)!, options.outputs, 1) : []),
  ];
}
