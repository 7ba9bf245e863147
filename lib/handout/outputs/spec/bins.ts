export interface Bins {
  starts: number[];
  counts: number[];
  size: number;
}

interface Asked {
  size?: unknown;
  start?: unknown;
  end?: unknown;
  /** Of bins. */
  most?: unknown;
}

/** How many of the numbers lie in each bin; bins have a round width where none is asked for. */
export function countIn(values: readonly number[], { size: wanted, start, end, most }: Asked): Bins {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const first = typeof start === 'number' ? start : undefined;
  const last = typeof end === 'number' ? end : high;
  const count = typeof most === 'number' ? most : Math.min(100, Math.ceil(2 * Math.cbrt(values.length)));
  const span = last - (first ?? low);
  const asked = typeof wanted === 'number' && wanted > 0 && span / wanted <= 2000 ? wanted : undefined;
  const size = asked ?? round(span > 0 ? span / count : 1);
  const from = first ?? Math.floor(low / size) * size;
  const bins = Math.max(1, Math.floor((last - from) / size + 1e-9) + (typeof end === 'number' ? 0 : 1));
  const counts = new Array<number>(bins).fill(0);
  for (const value of values) {
    const at = Math.floor((value - from) / size + 1e-9);
    if (at >= 0 && at < bins) counts[at]!++;
  }
  return { starts: counts.map((_, i) => from + i * size), counts, size };
}

// Up to 1, 2, 5 or 10 times a power of ten.
function round(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  return power * ([1, 2, 5].find((step) => step * power >= size) ?? 10);
}
