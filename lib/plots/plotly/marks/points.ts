import type { PointsMark } from '../../marks.ts';
import { colour, opacities, pointSize } from '../../theme.ts';
import { coloured } from '../coloured.ts';
import { pointed } from '../hover.ts';
import { jsonNumber, jsonNumbers } from '../json-numbers.ts';
import { literal } from '../literal.ts';
import type { Json, Place } from '../trace.ts';

/** One sign for each point; a point whose colour is no number is left out. */
export function points(mark: PointsMark, place: Place): Json[] {
  const { panel, x, y, theme } = place;
  const {
    size = pointSize(mark.x.length),
    sign = 'circle',
    labels,
    colours,
    opacity = opacities.points,
  } = mark;
  const seen = (i: number) => !colours || Number.isFinite(colours.values[i]);
  const told = colours?.label ? [`${literal(colours.label)}: %{marker.color}`] : [];
  return [
    {
      type: 'scatter',
      mode: 'markers',
      x: Array.from(mark.x, (value, i) => (seen(i) ? jsonNumber(value) : null)),
      y: jsonNumbers(mark.y),
      xaxis: x,
      yaxis: y,
      marker: {
        size: sign === 'cross' ? size * 0.9 : size,
        symbol: signs[sign],
        opacity,
        line: { width: sign === 'cross' ? 1.75 : 0 }, // a cross has nothing but its line
        ...(colours
          ? { color: jsonNumbers(colours.values), ...coloured(colours, place, 'c') }
          : { color: colour(mark.role ?? 0, theme) }),
      },
      ...(labels && { text: labels.map(literal) }),
      cliponaxis: false, // points on the edge are whole; those outside plotly hides
      hovertemplate: pointed(panel, mark.name, labels ? ['%{text}', ...told] : told),
    },
  ];
}

const signs = {
  circle: 'circle',
  cross: 'x-thin-open',
  square: 'square',
  triangle: 'triangle-up',
  diamond: 'diamond',
} as const;
