import type { CellsMark } from '../../marks.ts';
import { coloured } from '../coloured.ts';
import { jsonRows } from '../json-numbers.ts';
import { literal } from '../literal.ts';
import type { Json, Place } from '../trace.ts';
import { edges } from './edges.ts';
import { outlines } from './outlines.ts';

/** A grid of colours, or the outlines along its levels. */
export function cells(mark: CellsMark, place: Place): Json[] {
  if (mark.levels) return outlines(mark, place);
  const { panel, x, y } = place;
  const { rows, columns, colours, text } = mark;
  const value = `${colours.label ? `${literal(colours.label)}: ` : ''}%{z}`;
  return [
    {
      type: 'heatmap',
      x: edges(mark.x, columns),
      y: edges(mark.y, rows),
      z: jsonRows(colours.values, columns),
      xaxis: x,
      yaxis: y,
      ...coloured(colours, place, 'z'),
      ...(text && {
        text: Array.from({ length: rows }, (_, row) =>
          text.slice(row * columns, (row + 1) * columns).map((words) => literal(words)),
        ),
        texttemplate: '%{text}', // without a colour of its own, each is black or white as its cell needs it
      }),
      hoverongaps: false,
      hovertemplate:
        `${literal(panel.x.label)}: %{x}<br>${literal(panel.y.label)}: %{y}<br>` +
        `${value}<extra>${literal(mark.name ?? '')}</extra>`,
    },
  ];
}
