import { extentOf } from '../domain.ts';
import type { Panel } from '../figure.ts';
import { greatest } from '../greatest.ts';
import { type Figure, figure } from '../make.ts';
import type { Mark } from '../marks.ts';
import { binEdges, countBins } from './bins.ts';
import { type ChartOptions, refuse } from './chart.ts';
import { type Group, type Grouped, groupsOf, leftOutNote } from './groups.ts';
import { counted, listed, notes, said } from './words.ts';

export interface HistogramOptions extends ChartOptions {
  /** What the numbers are. */
  x: string;
  /** How many values lie in a bin, or which share of their group in per cent. */
  y?: 'count' | 'share' | undefined;
  /** About how many bins, or the edges of all. */
  bins?: number | readonly number[] | undefined;
  /** A panel for each group, instead of one over the other. */
  apart?: boolean | undefined;
  columns?: number | undefined;
  log?: 'y' | undefined;
}

/** How numbers are spread: of one list, or of several by name with the same bins. */
export function histogram(data: Grouped, options: HistogramOptions): Figure {
  const { title, bins, apart = false, columns } = options;
  const { groups, leftOut } = groupsOf(data);
  const edges = edgesOf(
    bins,
    groups.flatMap(({ values }) => values),
    title,
  );
  const marks = groups.map((group, i) =>
    marksOf(group, edges, { ...options, role: apart ? 0 : i, over: !apart && groups.length > 1 }),
  );
  const most = greatest(
    marks.flat().flatMap((mark) => (mark.mark === 'bar' ? Array.from(mark.to) : [])),
    0,
  );
  const outside = groups.reduce((sum, { values }) => sum + values.length, 0) - inBins(groups, edges);
  return figure({
    title,
    alt: options.alt ?? altOf(groups, edges, options),
    panels: apart
      ? groups.map(({ name }, i) => ({ ...panelOf(marks[i]!, options, most), title: name }))
      : [panelOf(marks.flat(), options)],
    columns,
    legend: apart ? false : undefined,
    note: notes(
      options.note,
      leftOutNote(leftOut),
      outside > 0 && `outside of all bins: ${counted(outside, 'number')}`,
    ),
  });
}

// Panels that are compared have the same height of their axes.
function panelOf(marks: readonly Mark[], { x, y = 'count', log }: HistogramOptions, most = 0): Panel {
  const scale = log ? ('log' as const) : ('linear' as const);
  const domain = most > 0 && !log ? ([0, most * 1.05] as const) : undefined;
  return { x: { label: x }, y: { label: y === 'share' ? 'share (%)' : y, scale, domain }, marks };
}

function edgesOf(
  bins: HistogramOptions['bins'],
  values: readonly number[],
  title: string,
): readonly number[] {
  if (typeof bins !== 'object') {
    if (bins === undefined || bins >= 1) return binEdges(values, bins);
    return refuse('histogram', title, `bins is ${bins}, wanted a number from 1 on, or edges`);
  }
  const wrong = bins.findIndex((edge, i) => !Number.isFinite(edge) || (i > 0 && edge <= bins[i - 1]!));
  if (bins.length >= 2 && wrong < 0) return bins;
  return refuse(
    'histogram',
    title,
    `bins is [${listed(bins.map(String))}], wanted two edges or more, each greater than the one before`,
  );
}

interface Look extends HistogramOptions {
  role: number;
  over: boolean;
}

function marksOf({ name, values }: Group, edges: readonly number[], { y, role, over }: Look): Mark[] {
  const counts = countBins(values, edges);
  const heights = y === 'share' ? counts.map((count) => (100 * count) / Math.max(1, values.length)) : counts;
  const common = { name, role };
  // Bars of different widths are separate marks; equal ones are one.
  const widths = counts.map((_, bin) => edges[bin + 1]! - edges[bin]!);
  const even = widths.every((width) => Math.abs(width - widths[0]!) < widths[0]! * 1e-6);
  const bars = (places: readonly number[], width: number): Mark => ({
    ...common,
    mark: 'bar',
    at: places.map((bin) => (edges[bin]! + edges[bin + 1]!) / 2),
    to: places.map((bin) => heights[bin]!),
    width,
    opacity: over ? 0.45 : 1,
  });
  const drawn =
    values.length === 0
      ? []
      : even
        ? [bars([...counts.keys()], widths[0]!)]
        : widths.map((width, bin) => bars([bin], width));
  // Where groups lie over each other, each has an outline.
  return over && values.length > 0 ? [...drawn, outline(heights, edges, common)] : drawn;
}

function outline(
  heights: readonly number[],
  edges: readonly number[],
  common: { name: string | undefined; role: number },
): Mark {
  return {
    ...common,
    mark: 'line',
    shape: 'steps',
    width: 1.75,
    x: [edges[0]!, ...edges],
    y: [0, ...heights, 0],
  };
}

function inBins(groups: readonly Group[], edges: readonly number[]): number {
  return groups.reduce(
    (all, { values }) => all + countBins(values, edges).reduce((sum, count) => sum + count, 0),
    0,
  );
}

function altOf(groups: readonly Group[], edges: readonly number[], { x }: HistogramOptions): string {
  const told = groups.slice(0, 8).map(({ name, values }) => {
    const subject = name ? `${name}: ` : '';
    if (values.length === 0) return `${subject}no numbers`;
    const counts = countBins(values, edges);
    const top = counts.indexOf(greatest(counts));
    const [low, high] = extentOf([values]);
    return `${subject}${counted(values.length, 'number')} from ${said(low)} to ${said(high)}, most between ${said(edges[top]!)} and ${said(edges[top + 1]!)}`;
  });
  const more = groups.length > told.length ? [`${groups.length - told.length} more groups`] : [];
  return `Histogram of ${x}. ${[...told, ...more].join('; ')}.`;
}
