import type { AreaMark } from '../../marks.ts';
import { colour } from '../../theme.ts';
import type { Json, Place } from '../trace.ts';

/** A band as the polygon around it; where a number is not finite it ends, and begins anew behind it. */
export function area(mark: AreaMark, { x, y, theme }: Place): Json[] {
  const color = colour(mark.role ?? 0, theme);
  const pieces = runs(mark);
  const outline = pieces.flatMap((run, at) => [
    ...(at > 0 ? [gap] : []),
    ...run.map((i): Corner => [mark.x[i]!, mark.low[i]!]),
    ...run.toReversed().map((i): Corner => [mark.x[i]!, mark.high[i]!]),
  ]);
  return [
    {
      type: 'scatter',
      mode: 'lines',
      x: outline.map((corner) => corner[0]),
      y: outline.map((corner) => corner[1]),
      xaxis: x,
      yaxis: y,
      fill: 'toself',
      fillcolor: color,
      // A band of one point has no surface: its edge is what is seen.
      line: { color, width: pieces.some((run) => run.length === 1) ? 4 : 0 },
      hoverinfo: 'skip',
    },
  ];
}

type Corner = readonly [number | null, number | null];
const gap: Corner = [null, null];

function runs({ x, low, high }: AreaMark): number[][] {
  const found: number[][] = [];
  let open = false;
  for (let i = 0; i < x.length; i++) {
    const drawn = [x[i], low[i], high[i]].every(Number.isFinite);
    if (drawn && !open) found.push([]);
    open = drawn;
    if (drawn) found.at(-1)!.push(i);
  }
  return found;
}
