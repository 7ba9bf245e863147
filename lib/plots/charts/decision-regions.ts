import { extentOf, widened } from '../domain.ts';
import { type Figure, figure } from '../make.ts';
import type { Mark, Numbers } from '../marks.ts';
import { type ChartOptions, refuse } from './chart.ts';
import { type Class, classesOf, type Labels } from './classes.ts';
import { type Label, type Lead, leads, type Predicted } from './leads.ts';
import { checkLabels, type Places, placesOf } from './places.ts';
import { type Grid, regionMarks } from './regions.ts';
import { classMarks } from './scatter.ts';
import { counted, listed, said } from './words.ts';

export interface DecisionRegionsOptions extends ChartOptions {
  x: string;
  y: string;
  /** Points over the regions, with the class of each. */
  points?: Places | undefined;
  classes?: Labels | undefined;
  /** The names of the classes 0, 1, 2, ... */
  names?: readonly string[] | undefined;
  /** From where to where; around the points where nothing is said. */
  over?: { x: readonly [number, number]; y: readonly [number, number] } | undefined;
  /** How many places are asked for along each axis. */
  steps?: number | undefined;
  /** Numbers that are predicted are scores: from this one on it is class 1, below class 0. */
  threshold?: number | undefined;
  square?: boolean | undefined;
  marks?: readonly Mark[] | undefined;
}

/**
 * Which class a model sees at each place. `predict` gets rows of x and y and gives for each its class, or a
 * score for each class, of which the greatest counts.
 */
export function decisionRegions(
  predict: (rows: number[][]) => Predicted,
  options: DecisionRegionsOptions,
): Figure {
  const { title, points = [], names, steps = 100, threshold, square, marks = [] } = options;
  const { x, y } = placesOf(points, chart, title);
  checkLabels(options.classes, x.length, { chart, title, what: 'classes' });
  if (!(Number.isInteger(steps) && steps >= 2))
    refuse(chart, title, `steps is ${steps}, wanted a whole number from 2 on`);
  const [across, up] = options.over
    ? [options.over.x, options.over.y]
    : x.length > 0
      ? [around(x), around(y)]
      : refuse(chart, title, 'there are no points and over is not said; try over: { x: [0, 1], y: [0, 1] }');
  const grid: Grid = { x: widened(across), y: widened(up), steps };
  const own = classesOf(options.classes ?? [], names);
  const worded = own.some(({ label }) => typeof label === 'string');
  const labelOf = (i: number) => (worded ? (own[i]?.label ?? String(i)) : i);
  const found = leads(predict(rowsOf(grid)), steps, { title, labelOf, threshold });
  const classes = withPredicted(own, found, names);
  const roleOf = (label: Label) => classes.find((one) => one.label === label)!.role;
  return figure({
    title,
    alt: options.alt ?? altOf(found, classes, x.length, options),
    panels: [
      {
        x: { label: options.x, domain: grid.x },
        y: { label: options.y, domain: grid.y },
        square,
        marks: [
          ...regionMarks(found, grid, roleOf),
          ...(options.classes ? classMarks({ x, y }, classes) : bare(x, y)),
          ...marks,
        ],
      },
    ],
    note: options.note,
  });
}

const chart = 'decision regions';

// A class that is predicted and of which there is no point comes after those of the points.
function withPredicted(own: readonly Class[], found: readonly Lead[], names?: readonly string[]): Class[] {
  const more = found.filter(({ label }) => !own.some((one) => one.label === label));
  const added = classesOf([...own, ...more].map(({ label }) => label) as unknown as Labels, names);
  return added.map((one) => ({ ...one, places: own.find(({ label }) => label === one.label)?.places ?? [] }));
}

function bare(x: Numbers, y: Numbers): Mark[] {
  return x.length > 0 ? [{ mark: 'points', role: 'ink', x, y }] : [];
}

// Some room around the points; what is not finite has no place.
function around(values: Numbers): readonly [number, number] {
  const [low, high] = widened(extentOf([values]));
  const room = (high - low) * 0.08;
  return [low - room, high + room];
}

// The middles of the cells, row after row, the least y first.
function rowsOf({ x, y, steps }: Grid): number[][] {
  const middle = ([low, high]: readonly [number, number], i: number) =>
    low + ((high - low) * (i + 0.5)) / steps;
  return Array.from({ length: steps * steps }, (_, i) => [
    middle(x, i % steps),
    middle(y, Math.floor(i / steps)),
  ]);
}

function altOf(
  found: readonly Lead[],
  classes: readonly Class[],
  count: number,
  { x, y }: DecisionRegionsOptions,
): string {
  const regions = classes.flatMap(({ label, name }) => {
    const by = found.find((lead) => lead.label === label)?.by;
    if (!by) return [];
    return `${name} on ${said(Math.round((by.filter((lead) => lead > 0).length / by.length) * 100))}%`;
  });
  const over = count > 0 ? `, under ${counted(count, 'point')}` : '';
  const parts = regions.length > 0 ? `: ${listed(regions)} of the plane` : '';
  return `Regions of ${counted(found.length, 'class', 'classes')} over ${x} and ${y}${over}${parts}.`;
}
