import { extentOf } from '../domain.ts';
import type { Axis } from '../figure.ts';
import { type Figure, figure } from '../make.ts';
import type { Numbers, Scale } from '../marks.ts';
import type { ChartOptions } from './chart.ts';
import { checkNames, type Matrix, matrixOf } from './matrix.ts';
import { emptySheet } from './sheet.ts';
import { counting, numberTexts, spanText } from './words.ts';

export interface HeatMapOptions extends ChartOptions {
  /** What the columns and rows are. */
  x: string;
  y: string;
  /** The name of each column and of each row. */
  xNames?: readonly string[] | undefined;
  yNames?: readonly string[] | undefined;
  /** What the numbers are, above the colour bar. */
  label: string;
  /** Diverging where numbers lie on both sides of 0, else sequential. */
  scale?: Scale | undefined;
  /** From where to where the colours go. */
  domain?: readonly [number, number] | undefined;
  /** The numbers in their cells; where they are few. */
  text?: boolean | undefined;
}

/** Numbers told by colour: the first row at the top, as a matrix is written. */
export function heatMap(rows: readonly Numbers[], options: HeatMapOptions): Figure {
  const { title, xNames, yNames, label, domain } = options;
  const matrix = matrixOf(rows, 'heat map', title);
  checkNames(xNames, matrix.columns, { chart: 'heat map', title, what: 'xNames', of: 'column' });
  checkNames(yNames, matrix.rows, { chart: 'heat map', title, what: 'yNames', of: 'row' });
  const { values } = matrix;
  const [low, high] = extentOf([values]);
  const scale = options.scale ?? (low < 0 && high > 0 ? 'diverging' : 'sequential');
  const few = matrix.rows <= mostWithText && matrix.columns <= mostWithText;
  const alt = options.alt ?? altOf(matrix, options);
  if (values.length === 0)
    return figure({ title, alt, panels: [emptySheet('no numbers', options)], note: options.note });
  return figure({
    title,
    alt,
    panels: [
      {
        x: axisOf(options.x, xNames, matrix.columns),
        y: { ...axisOf(options.y, yNames, matrix.rows), reversed: true },
        ratio: shapeRatio(matrix),
        marks: [
          {
            mark: 'cells',
            rows: matrix.rows,
            columns: matrix.columns,
            colours: { values, scale, domain, label },
            text: (options.text ?? few) ? numberTexts(values) : undefined,
          },
        ],
      },
    ],
    note: options.note,
  });
}

const mostWithText = 12;

// Numbers of a few rows are names; of many, some round ones are enough.
function axisOf(label: string, names: readonly string[] | undefined, count: number): Axis {
  if (names || count <= mostWithText) return { label, categories: names ?? counting(count) };
  return { label, domain: [-0.5, count - 0.5], whole: true };
}

// Cells are squares, unless the map is much longer than wide or the other way round.
function shapeRatio({ rows, columns }: Matrix): number {
  return Math.min(1.2, Math.max(0.3, rows / Math.max(1, columns) || 0));
}

function altOf({ rows, columns, values }: Matrix, { x, y, xNames, yNames, label }: HeatMapOptions): string {
  const [low, high] = extentOf([values]);
  const place = (value: number) => {
    const at = values.indexOf(value);
    const [row, column] = [Math.floor(at / columns), at % columns];
    return `${y} ${yNames?.[row] ?? row}, ${x} ${xNames?.[column] ?? column}`;
  };
  const finite = values.some(Number.isFinite);
  const extremes = low < high ? ` The highest is at ${place(high)}, the lowest at ${place(low)}.` : '';
  const spans = finite ? `: ${label} ${spanText([low, high])}.${extremes}` : `: ${label}, without a number.`;
  return `Heat map of ${rows} x ${columns}, ${y} by ${x}${spans}`;
}
