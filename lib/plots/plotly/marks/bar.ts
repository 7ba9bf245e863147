import { barWidth } from '../../domain.ts';
import type { BarMark, Numbers } from '../../marks.ts';
import { colour, lineWidths } from '../../theme.ts';
import { jsonNumber, jsonNumbers } from '../json-numbers.ts';
import { literal } from '../literal.ts';
import type { Json, Place } from '../trace.ts';

export function bar(mark: BarMark, { x, y, panel, theme }: Place): Json[] {
  const { at, to, from, lying = false, error } = mark;
  const [along, value] = lying ? (['y', 'x'] as const) : (['x', 'y'] as const);
  const { categories } = panel[along];
  return [
    {
      type: 'bar',
      orientation: lying ? 'h' : 'v',
      [along]: jsonNumbers(at),
      [value]: from ? lengths(from, to) : jsonNumbers(to),
      ...(from && { base: jsonNumbers(from) }),
      xaxis: x,
      yaxis: y,
      width: barWidth(mark),
      marker: { color: colour(mark.role ?? 0, theme), line: { width: 0 } },
      ...(error && {
        [`error_${value}`]: {
          type: 'data',
          array: jsonNumbers(error),
          color: colour('ink', theme),
          thickness: lineWidths.error,
        },
      }),
      customdata: jsonNumbers(to), // a bar from a base would tell its length
      ...(categories && {
        hovertext: Array.from(at, (place) => literal(categories[Math.round(place)] ?? '')),
      }),
      hovertemplate:
        `${literal(panel[along].label)}: %{${categories ? 'hovertext' : along}}<br>` +
        `${literal(panel[value].label)}: %{customdata}<extra>${literal(mark.name ?? '')}</extra>`,
    },
  ];
}

const lengths = (from: Numbers, to: Numbers) =>
  Array.from(to, (end, i) => jsonNumber(end - (from[i] ?? Number.NaN)));
