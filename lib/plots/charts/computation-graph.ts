import { greatest } from '../greatest.ts';
import { type Figure, figure } from '../make.ts';
import type { Mark } from '../marks.ts';
import { shortened, textWidth } from '../text-width.ts';
import { tickText } from '../ticks.ts';
import { type ChartOptions, refuse } from './chart.ts';
import { type GraphNode, type Node, nodesOf } from './graph-node.ts';
import { graphInWords, graphTable } from './graph-words.ts';
import { circular, type Edge, type Item, inLayers } from './layers.ts';
import { rowsOf } from './rows-of-layers.ts';
import { emptySheet, highest, narrowest, rectangle, sheet } from './sheet.ts';
import { counted, listed, notes, said } from './words.ts';

const mostNodes = 200; // more could not be read

/** How numbers are made from numbers, from left to right; each with its value and its gradient. */
export function computationGraph(given: readonly GraphNode[], options: ChartOptions): Figure {
  const { title, note } = options;
  const nodes = nodesOf(given);
  check(nodes, title);
  const alt = options.alt ?? graphInWords(nodes);
  const across = { x: 'order of computation', y: 'row' };
  if (nodes.length === 0) return figure({ title, alt, note, panels: [emptySheet('no nodes', across)] });
  const { layers, edges } = inLayers(nodes);
  const { middles, count } = rowsOf(layers);
  const set = setting(nodes, layers.length, count);
  const placeOf = (item: Item): readonly [number, number] => [
    layers.length > 1 ? set.box.width / 2 + 2 + item.layer * set.pitch : set.width / 2,
    middles.get(item)! * set.row,
  ];
  const places = new Map(layers.flat().map((item) => [item.id, placeOf(item)]));
  const height = count * set.row;
  return figure({
    title,
    alt,
    note: notes(note, key(nodes, set)),
    legend: false,
    tables: [graphTable(nodes)],
    panels: [
      sheet({
        ...across,
        width: set.width,
        height,
        marks: [
          {
            mark: 'path',
            pieces: edges.map((edge) => curve(edge, placeOf, set)),
            arrow: true,
            role: 'muted',
          },
          ...boxMarks(nodes, places, set),
          ...wordMarks(nodes, places, set),
        ],
      }),
    ],
  });
}

function check(nodes: readonly Node[], title: string): void {
  const problem = problemOf(nodes);
  if (problem) refuse('computation graph', title, problem);
}

function problemOf(nodes: readonly Node[]): string | undefined {
  if (nodes.length > mostNodes) {
    return `it has ${counted(nodes.length, 'node')}, wanted ${mostNodes} or fewer: take the graph of one example`;
  }
  const ids = new Set<string>();
  for (const { id } of nodes) {
    if (ids.has(id)) return `two nodes have the id "${id}", wanted one id for each`;
    ids.add(id);
  }
  for (const { id, from } of nodes) {
    const unknown = from.find((start) => !ids.has(start));
    if (unknown !== undefined) return `node "${id}" is made from "${unknown}", which is not among the nodes`;
  }
  const circle = circular(nodes);
  if (circle.length === 0) return undefined;
  return `the nodes ${listed(circle.map(({ id }) => `"${id}"`))} go round in a circle, wanted a node to be made only from earlier ones`;
}

/** What everything is measured by, in pixels. */
interface Setting {
  width: number;
  box: { width: number; height: number };
  pitch: number;
  row: number;
  size: number;
  line: number;
  /** Whether numbers say what they are. */
  named: boolean;
  lines: number;
}

const between = 22; // for an arrow
const leastBox = 32; // for a number of a few digits
const manyLayers = 7; // no telephone has room for more

// The largest words that fit, with the names of the numbers where there is room for them.
function setting(nodes: readonly Node[], layers: number, rows: number): Setting {
  const gap = layers > manyLayers ? between / 2 : between;
  const width = Math.max(narrowest, layers * (leastBox + gap));
  const most = (width - 4 - gap * (layers - 1)) / layers;
  const wished =
    1 +
    Number(nodes.some(({ value }) => value !== undefined)) +
    Number(nodes.some(({ grad }) => grad !== undefined));
  const tries = [true, false].flatMap((named) => [11, 10, 9, 8].map((size) => ({ named, size })));
  const wish = ({ named, size }: { named: boolean; size: number }) =>
    greatest(
      nodes.flatMap((node) => texts(node, named)).map((text) => textWidth(text, { size, bold: true })),
    ) + 10;
  const { named, size } = tries.find((one) => wish(one) <= most) ?? tries.at(-1)!;
  const boxWidth = Math.max(leastBox, Math.min(most, wish({ named, size })));
  const line = Math.round(size * 1.25);
  const row = Math.min(wished * line + 20, highest / rows);
  // Where many rows leave no room for all three, the name is left.
  const lines = Math.max(1, Math.min(wished, Math.floor((row - 8) / line)));
  return {
    width,
    named,
    size,
    line,
    lines,
    box: { width: boxWidth, height: Math.min(lines * line + 8, row - 4) },
    pitch: layers > 1 ? (width - 4 - boxWidth) / (layers - 1) : 0,
    row,
  };
}

function texts({ label, value, grad }: Node, named: boolean): string[] {
  const number = (name: string, what: number | undefined) =>
    what === undefined ? '' : named ? `${name} ${said(what)}` : tickText(what, 3);
  return [label, number('value', value), number('grad', grad)];
}

type Places = ReadonlyMap<string | undefined, readonly [number, number]>;

function boxMarks(nodes: readonly Node[], places: Places, { box }: Setting): Mark[] {
  const boxes = (some: readonly Node[]) => some.map(({ id }) => rectangle(places.get(id)!, box));
  const given = nodes.filter(({ from }) => from.length === 0);
  return [
    { mark: 'path', pieces: boxes(given), closed: true, filled: true, role: 'faint' },
    { mark: 'path', pieces: boxes(nodes), closed: true, role: 'muted' },
  ];
}

function wordMarks(
  nodes: readonly Node[],
  places: Places,
  { named, size, line, lines, box }: Setting,
): Mark[] {
  const hasValues = nodes.some(({ value }) => value !== undefined);
  const looks = [{ bold: true, row: 0 }, { row: 1 }, { row: hasValues ? 2 : 1, role: 'muted' as const }];
  return looks.slice(0, lines).map(({ row, ...look }, i) => {
    const said = nodes
      .map((node) => ({
        node,
        text: shortened(texts(node, named)[i]!, box.width - 4, { size, bold: look.bold }),
      }))
      .filter(({ text }) => text !== '');
    return {
      mark: 'text' as const,
      ...look,
      size,
      shrinks: true,
      x: said.map(({ node }) => places.get(node.id)![0]),
      y: said.map(({ node }) => places.get(node.id)![1] + (row - (lines - 1) / 2) * line),
      texts: said.map(({ text }) => text),
    };
  });
}

const steps = 10;
const straight = 6; // before an arrow's head, which looks along the last piece

// From the right of a box to the left of the next, and level past the boxes between.
function curve(
  { through }: Edge,
  placeOf: (item: Item) => readonly [number, number],
  { box }: Setting,
): (readonly [number, number])[] {
  const points: (readonly [number, number])[] = [];
  for (let i = 1; i < through.length; i++) {
    const [[x0, y0], [x1, y1]] = [placeOf(through[i - 1]!), placeOf(through[i]!)];
    const last = i === through.length - 1;
    const [start, end] = [x0 + box.width / 2 + 1, x1 - box.width / 2 - (last ? straight : 0)];
    for (let step = 0; step <= steps; step++) {
      const t = step / steps;
      points.push([start + (end - start) * t, y0 + (y1 - y0) * (3 * t * t - 2 * t * t * t)]);
    }
    if (last) points.push([x1 - box.width / 2 - 1, y1]);
  }
  return points;
}

function key(nodes: readonly Node[], { named }: Setting): string | undefined {
  const some = (what: 'value' | 'grad') => nodes.some((node) => node[what] !== undefined);
  const numbers = [...(some('value') ? ['value'] : []), ...(some('grad') ? ['gradient'] : [])];
  return notes(
    'shaded: given, outlined: computed',
    !named && numbers.length > 0 && `in each box: ${listed(['name', ...numbers])}`,
  );
}
