/** The places of a list that stay so that about `most` do: the same step between all, both ends among them. */
export function spreadOver(count: number, most: number): number[] {
  if (count <= most) return Array.from({ length: count }, (_, i) => i);
  const step = (count - 1) / Math.max(1, most - 1);
  return Array.from({ length: most }, (_, i) => Math.round(i * step));
}

/**
 * The places that a line needs to look the same with about `most` points: of each stretch the ends, the least and
 * greatest of each list, and a gap.
 */
export function lineKeeps(lists: readonly unknown[][], count: number, most: number): number[] {
  const stretches = Math.max(1, Math.floor(most / (2 + 2 * lists.length)));
  const kept = new Set<number>();
  for (let stretch = 0; stretch < stretches; stretch++) {
    const start = Math.floor((stretch * count) / stretches);
    const end = Math.floor(((stretch + 1) * count) / stretches);
    if (start === end) continue;
    kept.add(start).add(end - 1);
    for (const list of lists) for (const place of extremes(list, start, end)) kept.add(place);
  }
  return [...kept].sort((a, b) => a - b);
}

function extremes(list: unknown[], start: number, end: number): number[] {
  let [least, most, gap] = [-1, -1, -1];
  for (let at = start; at < end; at++) {
    const value = list[at];
    if (typeof value !== 'number') {
      if (value === null) gap = at;
      continue;
    }
    if (least < 0 || value < (list[least] as number)) least = at;
    if (most < 0 || value > (list[most] as number)) most = at;
  }
  return [least, most, gap].filter((place) => place >= 0);
}
