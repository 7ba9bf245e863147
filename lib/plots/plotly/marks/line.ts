import type { LineMark, Numbers } from '../../marks.ts';
import { colour, lineWidths } from '../../theme.ts';
import { pointed } from '../hover.ts';
import { jsonNumbers } from '../json-numbers.ts';
import type { Json, Place } from '../trace.ts';
import { dashes } from './dashes.ts';

/** A line; a point without neighbours, which has no line, is a dot. */
export function line(mark: LineMark, { x, y, panel, theme }: Place): Json[] {
  const { width = lineWidths.line, dash = 'solid', shape = 'straight' } = mark;
  const color = colour(mark.role ?? 0, theme);
  const alone = lonely(mark.x, mark.y);
  return [
    {
      type: 'scatter',
      mode: alone.length > 0 ? 'lines+markers' : 'lines',
      x: jsonNumbers(mark.x),
      y: jsonNumbers(mark.y),
      xaxis: x,
      yaxis: y,
      line: { color, width, dash: dashes[dash], shape: shape === 'steps' ? 'hv' : 'linear' },
      ...(alone.length > 0 && { marker: { color, size: sizes(mark.x.length, alone, width * 2.5) } }),
      connectgaps: false,
      hovertemplate: pointed(panel, mark.name),
    },
  ];
}

const isDrawn = (x: Numbers, y: Numbers, at: number) => Number.isFinite(x[at]) && Number.isFinite(y[at]);

function lonely(x: Numbers, y: Numbers): number[] {
  const found: number[] = [];
  for (let at = 0; at < x.length; at++) {
    if (isDrawn(x, y, at) && !isDrawn(x, y, at - 1) && !isDrawn(x, y, at + 1)) found.push(at);
  }
  return found;
}

function sizes(count: number, places: readonly number[], size: number): number[] {
  const all = new Array<number>(count).fill(0);
  for (const at of places) all[at] = size;
  return all;
}
