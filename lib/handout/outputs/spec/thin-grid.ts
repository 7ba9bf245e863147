import type { Json } from './rules.ts';

// Cells of so small a grid are seen one by one: a picture of 32 x 32 pixels, the counts of a kernel's steps.
const fewest = 1024;

/** A grid with fewer, larger cells, each the mean of those that it stands for. */
export function thinGrid(trace: Json, share: number): Json {
  const rows = trace.z;
  if (!Array.isArray(rows) || !rows.every(Array.isArray)) return trace;
  const height = rows.length;
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (height * width <= fewest) return trace;
  const step = Math.max(2, Math.ceil(1 / Math.sqrt(share)));
  if (height < 2 * step && width < 2 * step) return trace;
  const [down, across] = [height < 2 * step ? 1 : step, width < 2 * step ? 1 : step];
  const z = blocks(height, down).map(([top, bottom]) =>
    blocks(width, across).map(([left, right]) =>
      mean(rows.slice(top, bottom).flatMap((row: unknown[]) => row.slice(left, right))),
    ),
  );
  const { text, texttemplate, hovertext, customdata, x, y, ...rest } = trace;
  return {
    ...rest,
    z,
    x: places(x, width, across),
    y: places(y, height, down),
  };
}

function blocks(count: number, step: number): [number, number][] {
  const found: [number, number][] = [];
  for (let start = 0; start < count; start += step) found.push([start, Math.min(count, start + step)]);
  return found;
}

function mean(values: unknown[]): number | null {
  const known = values.filter((value) => typeof value === 'number');
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** Edges stay edges, one more than there are cells; middles become the middles of the larger cells. */
function places(given: unknown, count: number, step: number): unknown[] {
  const list = Array.isArray(given) ? given : Array.from({ length: count }, (_, i) => i);
  const found = blocks(count, step);
  if (list.length === count + 1) return [...found.map(([start]) => list[start]), list[count]];
  return found.map(([start, end]) => {
    const inside = list.slice(start, end);
    return inside.every((value) => typeof value === 'number') ? mean(inside) : inside[0];
  });
}
