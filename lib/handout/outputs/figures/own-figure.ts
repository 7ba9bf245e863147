import { type Axis, type Figure, figure, type Mark, type Panel } from '../../../plots/index.ts';
import { wordsOf } from '../spec/plotly-text.ts';
import { isObject, type Json } from '../spec/rules.ts';
import { type Along, marksOf } from './own-marks.ts';

/**
 * A figure of somebody else drawn by our own charts, for readers without scripts; undefined where its traces are
 * not lines, points, bars, histograms or grids over plain axes.
 */
export function ownFigure(
  { data, layout }: { data: readonly Json[]; layout: Json },
  { title, alt }: { title: string; alt: string },
): Figure | undefined {
  const seen = data.filter(({ visible }) => visible !== false && visible !== 'legendonly');
  if (seen.length === 0) return undefined;
  const places = [...new Set(seen.map(placeOf))];
  if (places.length > 12) return undefined;
  const panels = places.map((place) =>
    panelOf(
      seen.filter((trace) => placeOf(trace) === place),
      layout,
      place,
    ),
  );
  if (!panels.every((panel) => panel !== undefined)) return undefined;
  try {
    return figure({ title, alt, panels });
  } catch {
    return undefined; // the parts do not fit together, as with lists of different lengths
  }
}

const placeOf = ({ xaxis = 'x', yaxis = 'y' }: Json) => `${xaxis} ${yaxis}`;

function panelOf(traces: readonly Json[], layout: Json, place: string): Panel | undefined {
  const [x, y] = place.split(' ').map((name) => axisOf(layout, name)) as [Json, Json];
  const along = { x: alongOf(x, traces, 'x'), y: alongOf(y, traces, 'y') };
  if (!along.x || !along.y) return undefined;
  const marks: Mark[] = [];
  for (const trace of traces) {
    const own = marksOf(trace, along as { x: Along; y: Along });
    if (!own) return undefined;
    marks.push(...own);
  }
  return { x: { ...axis(x, along.x, 'x') }, y: axis(y, along.y, 'y'), marks };
}

function axisOf(layout: Json, name: string): Json {
  const found = layout[name.replace(/^([xy])/, '$1axis')];
  return isObject(found) ? found : {};
}

function axis({ title, type, range, autorange }: Json, { categories }: Along, letter: string): Axis {
  const label = (isObject(title) ? wordsOf(title.text) : '') || letter;
  const ends =
    Array.isArray(range) && range.every((end) => typeof end === 'number') && !categories
      ? (range as number[])
      : [];
  const [low, high] = type === 'log' ? ends.map((end) => 10 ** end) : ends;
  const reversed = autorange === 'reversed' || (low !== undefined && high !== undefined && low > high);
  return {
    label,
    scale: type === 'log' && !categories ? 'log' : 'linear',
    categories,
    reversed,
    ...(low !== undefined &&
      high !== undefined && { domain: reversed && low > high ? [high, low] : [low, high] }),
  };
}

/** How the values along an axis become numbers: as they are, or by the places of their names. */
function alongOf(
  { categoryarray, type }: Json,
  traces: readonly Json[],
  letter: 'x' | 'y',
): Along | undefined {
  const all = traces.flatMap((trace) => (Array.isArray(trace[letter]) ? trace[letter] : []));
  const isNamed = all.some((value) => typeof value === 'string') || type === 'category';
  if (!isNamed)
    return { categories: undefined, place: (value) => (typeof value === 'number' ? value : Number.NaN) };
  const ordered = Array.isArray(categoryarray) ? categoryarray : [];
  const names = [
    ...new Set([...ordered, ...all].filter((value) => value !== null).map((value) => wordsOf(String(value)))),
  ];
  if (names.length > mostNames) return undefined;
  const places = new Map(names.map((name, i) => [name, i]));
  return { categories: names, place: (value) => places.get(wordsOf(String(value))) ?? Number.NaN };
}

const mostNames = 60; // days of a year as names would lie over each other
