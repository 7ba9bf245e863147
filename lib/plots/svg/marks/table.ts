import type { TableMark } from '../../marks.ts';
import { shortened, textWidth } from '../../text-width.ts';
import { fontSizes } from '../../theme.ts';
import { evenTexts, tickText } from '../../ticks.ts';
import { element } from '../element.ts';
import type { Pen } from '../pen.ts';
import type { Space } from '../space.ts';
import { words } from '../words.ts';

export const rowHeight = 24;
export const mostRows = 30; // a longer table is not read on paper
const gap = 20;
const leastWidth = 44;

/** Columns with names, numbers to the right: as many rows and columns as there is room for. */
export function table(mark: TableMark, { box, pen }: Space): string {
  const { columns, left } = fitted(mark, box.width);
  const total = mark.columns[0]?.values.length ?? 0;
  const rows = Math.min(total, mostRows);
  const right = columns.at(-1)?.end ?? 0;
  const x = (at: number) => box.left + at;
  const rule = (line: number, ink: 'muted' | 'faint') =>
    element('path', {
      d: `M${x(0)},${box.top + line * rowHeight + 0.5}h${Math.round(right)}`,
      ...pen.stroke(ink),
    });
  const cellsOf = (column: Column) => {
    const at = column.numeric ? { x: x(column.end), anchor: 'end' as const } : { x: x(column.start) };
    const line = (text: string, row: number, bold = false) =>
      words(text, pen, { ...at, y: baseline(box.top, row), size: fontSizes.text, bold });
    const heading = shortened(column.name, column.width, { size: fontSizes.text, bold: true });
    return [line(heading, 0, true), ...column.texts.map((text, row) => line(cut(text, column), row + 1))];
  };
  const rules = Array.from({ length: rows }, (_, row) => rule(row + 1, row === 0 ? 'muted' : 'faint'));
  return [
    ...rules,
    ...columns.flatMap(cellsOf),
    moreLine({ rows: total - rows, columns: left, row: rows + 1 }, box, pen),
  ].join('');
}

/** How high the table is, its last line that tells of what was left out with it. */
export function tableHeight(mark: TableMark, width: number): number {
  const total = mark.columns[0]?.values.length ?? 0;
  const more = total > mostRows || fitted(mark, width).left > 0 ? 1 : 0;
  return (Math.min(total, mostRows) + 1 + more) * rowHeight;
}

interface Column {
  name: string;
  texts: string[];
  numeric: boolean;
  width: number;
  start: number;
  end: number;
}

const baseline = (top: number, row: number) => top + row * rowHeight + rowHeight / 2 + fontSizes.text * 0.35;
const cut = (text: string, { width }: Column) => shortened(text, width, { size: fontSizes.text });

/** The columns with their places, and how many there is no room for. */
function fitted({ columns }: TableMark, room: number): { columns: Column[]; left: number } {
  const shown = columns.slice(0, Math.max(1, Math.floor((room + gap) / (leastWidth + gap))));
  const wished = shown.map(({ name, values }) => {
    const texts = columnTexts(values.slice(0, mostRows));
    const heading = textWidth(name, { size: fontSizes.text, bold: true });
    const width = Math.max(
      heading,
      leastWidth,
      ...texts.map((text) => textWidth(text, { size: fontSizes.text })),
    );
    return {
      name,
      texts,
      width: Math.ceil(width),
      numeric: values.some(isNumber) && values.every(isNumberOrNothing),
    };
  });
  const most = widest(
    wished.map(({ width }) => width),
    room - gap * (shown.length - 1),
  );
  let start = 0;
  const placed = wished.map((column) => {
    const width = Math.min(column.width, most);
    const end = start + width;
    const done = { ...column, width, start, end };
    start = end + gap;
    return done;
  });
  return { columns: placed, left: columns.length - shown.length };
}

// Only the widest columns give way: all that are wider than this become as wide as this.
function widest(widths: readonly number[], room: number): number {
  let most = Math.max(0, ...widths);
  for (let left = room, rest = [...widths].sort((a, b) => a - b); rest.length > 0; rest = rest.slice(1)) {
    most = left / rest.length;
    if (rest[0]! > most) return Math.floor(most);
    left -= rest[0]!;
  }
  return Math.max(0, ...widths);
}

// Numbers stand under each other by their decimals, unless these are too many.
function columnTexts(values: readonly Value[]): string[] {
  const texts = values.map(cellText);
  const numbers = values.filter(isNumber).filter(Number.isFinite);
  const even = evenTexts(numbers, 4);
  if (even.some((text) => (text.split('.')[1]?.length ?? 0) > 4)) return texts;
  let next = 0;
  return values.map((value, i) => (isNumber(value) && Number.isFinite(value) ? even[next++]! : texts[i]!));
}

type Value = TableMark['columns'][number]['values'][number];

function cellText(value: string | number | boolean | null): string {
  if (value === null) return '–';
  if (typeof value !== 'number') return String(value);
  return Number.isNaN(value) ? '–' : tickText(value, 4);
}

const isNumber = (value: unknown): value is number => typeof value === 'number';
const isNumberOrNothing = (value: unknown) => value === null || isNumber(value);

function moreLine(
  { rows, columns, row }: { rows: number; columns: number; row: number },
  box: { left: number; top: number },
  pen: Pen,
): string {
  const count = (some: number, what: string) =>
    some > 0 ? [`${some.toLocaleString('en-US')} more ${what}${some === 1 ? '' : 's'}`] : [];
  const said = [...count(rows, 'row'), ...count(columns, 'column')];
  if (said.length === 0) return '';
  return words(`and ${said.join(' and ')}`, pen, {
    x: box.left,
    y: baseline(box.top, row),
    size: fontSizes.note,
    ink: 'muted',
  });
}
