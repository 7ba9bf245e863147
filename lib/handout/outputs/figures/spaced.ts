/** So many of a list, evenly spaced from its first to its last; all where there are no more. */
export function spaced<Item>(list: readonly Item[], count: number): readonly Item[] {
  if (list.length <= count) return list;
  if (count <= 1) return list.slice(0, count);
  return Array.from({ length: count }, (_, i) => list[Math.round((i * (list.length - 1)) / (count - 1))]!);
}
