import type { TableMark } from '../../marks.ts';
import { textWidth } from '../../text-width.ts';
import { colour, fontSizes } from '../../theme.ts';
import { tickText } from '../../ticks.ts';
import { literal } from '../literal.ts';
import type { Json, Place } from '../trace.ts';

export function table({ columns }: TableMark, { domain, theme }: Place): Json[] {
  const ink = colour('ink', theme);
  const align = columns.map(({ values }) => (isNumeric(values) ? 'right' : 'left'));
  const shared = {
    align,
    fill: { color: 'rgba(0,0,0,0)' },
    line: { color: colour('faint', theme), width: 1 },
  };
  // As wide as their longest text, in proportion.
  const columnwidth = columns.map(({ name, values }) =>
    Math.max(
      ...[name, ...values.slice(0, 100).map(cellText)].map(
        (text) => 20 + textWidth(text, { size: fontSizes.label }),
      ),
    ),
  );
  return [
    {
      type: 'table',
      domain,
      columnwidth,
      header: {
        ...shared,
        height: 24,
        values: columns.map(({ name }) => literal(name)),
        font: { color: ink, size: fontSizes.label, weight: 'bold' },
      },
      cells: {
        ...shared,
        height: 22, // two less than in the SVG: there is room for a row that plotly breaks in two
        values: columns.map(({ values }) => values.map((value) => literal(cellText(value)))),
        font: { color: ink, size: fontSizes.label },
      },
    },
  ];
}

type Cell = TableMark['columns'][number]['values'][number];

const isNumeric = (values: readonly Cell[]) =>
  values.some((value) => typeof value === 'number') &&
  values.every((value) => typeof value === 'number' || value === null);

function cellText(value: Cell): string {
  if (value === null || Number.isNaN(value)) return '–';
  return typeof value === 'number' ? tickText(value, 4) : String(value);
}
