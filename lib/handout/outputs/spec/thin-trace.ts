import { asBars } from './as-bars.ts';
import { isObject, type Json } from './rules.ts';
import { thinGrid } from './thin-grid.ts';
import { lineKeeps, spreadOver } from './thin-list.ts';

const fewest = 40; // less than this nothing is left out of: it would be seen

/** A trace with about that share of its points, which looks the same where that is possible. */
export function thinTrace(trace: Json, share: number): Json {
  switch (trace.type) {
    case 'heatmap':
    case 'contour':
      return thinGrid(trace, share);
    case 'histogram':
      return asBars(trace) ?? trace;
    case 'box':
    case 'violin':
      return thinSample(trace, share);
    case 'scatter':
    case 'bar':
    case 'pie':
      return thinPoints(trace, share);
    default:
      return trace;
  }
}

function thinPoints(trace: Json, share: number): Json {
  const given = withX(trace);
  const [x, y] = [listOf(given.x), listOf(given.y)];
  const count = Math.max(x.length, y.length);
  const most = Math.max(fewest, Math.floor(count * share));
  if (count <= most) return trace;
  const mode = String(given.mode ?? '');
  const isLine =
    given.type === 'scatter' && (mode.includes('lines') || mode === '' || given.fill !== undefined);
  const lists = given.fill === 'toself' || !grows(x) ? [x, y] : [y];
  return at(given, isLine ? lineKeeps(lists, count, most) : spreadOver(count, most), count);
}

// Of a sample the quantiles stay, so that boxes and outlines are the same.
function thinSample(trace: Json, share: number): Json {
  const own = trace.orientation === 'h' ? 'x' : 'y';
  const values = listOf(trace[own]).length > 0 ? own : own === 'y' ? 'x' : 'y';
  const list = listOf(trace[values]);
  const most = Math.max(fewest, Math.floor(list.length * share));
  if (list.length <= most) return trace;
  const other = values === 'y' ? 'x' : 'y';
  if (listOf(trace[other]).length > 0) return at(trace, spreadOver(list.length, most), list.length);
  const sorted = list.filter((value) => typeof value === 'number').sort((a, b) => a - b);
  const { text, hovertext, customdata, ...rest } = trace;
  return { ...rest, [values]: spreadOver(sorted.length, most).map((place) => sorted[place]) };
}

function withX(trace: Json): Json {
  const y = listOf(trace.y);
  if (trace.x !== undefined || y.length === 0) return trace;
  const [x0, dx] = [trace.x0 ?? 0, trace.dx ?? 1];
  if (typeof x0 !== 'number' || typeof dx !== 'number') return trace;
  return { ...trace, x: y.map((_, i) => x0 + i * dx) };
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const grows = (x: unknown[]) =>
  x.every((value, i) => i === 0 || typeof value === 'string' || (value as number) >= (x[i - 1] as number));

/** Every list of a trace that has one item for each point, at these places. */
function at(trace: Json, places: readonly number[], count: number): Json {
  const take = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.length === count ? places.map((place) => value[place]) : value;
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inside]) => [key, key === 'colorscale' ? inside : take(inside)]),
    );
  };
  return take(trace) as Json;
}
