/** From where to where a grid goes: cells are around 0, 1, 2, ... where nothing is said. */
const endsOf = (ends: readonly [number, number] | undefined, count: number) => ends ?? [-0.5, count - 0.5];

/** The edges of cells, one more than there are cells. */
export function edges(ends: readonly [number, number] | undefined, count: number): number[] {
  const [from, to] = endsOf(ends, count);
  return Array.from({ length: count + 1 }, (_, i) => from + ((to - from) * i) / count);
}

/** The middle of each cell. */
export function middles(ends: readonly [number, number] | undefined, count: number): number[] {
  const [from, to] = endsOf(ends, count);
  return Array.from({ length: count }, (_, i) => from + ((to - from) * (i + 0.5)) / count);
}
