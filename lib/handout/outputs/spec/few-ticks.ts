import { isObject, type Json } from './rules.ts';

/** More than these cannot be read, and plotly takes minutes to place a thousand. */
const most = 200;

/** A layout without steps between ticks that are too small for what its axes span: plotly finds its own then. */
export function fewTicks(layout: Json, data: readonly Json[]): Json {
  return Object.fromEntries(
    Object.entries(layout).map(([key, axis]) => {
      const [, letter, number] = /^([xy])axis(\d*)$/.exec(key) ?? [];
      if (letter === undefined || !isObject(axis) || typeof axis.dtick !== 'number') return [key, axis];
      if (spanOf(axis, data, `${letter}${number}`) / axis.dtick <= most) return [key, axis];
      const { dtick, tick0, tickmode, ...rest } = axis;
      return [key, rest];
    }),
  );
}

/** From its lowest number to its highest, in its own measure; without end where it has none. */
function spanOf({ range, type }: Json, data: readonly Json[], name: string): number {
  const letter = name[0]!;
  const given = Array.isArray(range) ? range : [];
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const take = (value: number) => {
    if (!Number.isFinite(value)) return;
    low = Math.min(low, value);
    high = Math.max(high, value);
  };
  for (const value of given) if (typeof value === 'number') take(value);
  for (const trace of data) {
    if ((trace[`${letter}axis`] ?? letter) !== name) continue;
    const values = numbersOf(trace, letter);
    for (const value of values) take(type === 'log' ? Math.log10(value) : value);
  }
  return high >= low ? Math.max(high - low, Number.MIN_VALUE) : Number.POSITIVE_INFINITY;
}

/** Where a trace lies along an axis: at its numbers, its names one after another, or at its rows and columns. */
function numbersOf(trace: Json, letter: string): number[] {
  const values = trace[letter];
  if (Array.isArray(values)) {
    return values.flatMap((value, i) =>
      typeof value === 'number' ? [value] : typeof value === 'string' ? [i] : [],
    );
  }
  const grid = Array.isArray(trace.z) ? trace.z : [];
  if (grid.length > 0)
    return [
      0,
      letter === 'y' ? grid.length : Math.max(...grid.map((row) => (Array.isArray(row) ? row.length : 0))),
    ];
  const across = trace[letter === 'x' ? 'y' : 'x'];
  return Array.isArray(across) ? [0, across.length] : [];
}
