import { asBars } from '../spec/as-bars.ts';
import { wordsOf } from '../spec/plotly-text.ts';
import { isObject, type Json } from '../spec/rules.ts';

export type Value = string | number | null;

/** Some traces as columns of values. */
export interface Table {
  name: string;
  columns: readonly string[];
  rows: readonly (readonly Value[])[];
  /** Of all rows, for not all may be here. */
  of: number;
}

/** More rows of one figure nobody reads in a page; the notebook has them. */
export const mostRows = 200;

/** The numbers of a figure as tables, one for the traces that share their columns. */
export function tablesOf(data: readonly Json[], layout: Json): Table[] {
  const visible = data.filter(isSeen);
  const seen = visible.some(({ type }) => type === 'bar') ? visible.filter(isNoEndText) : visible;
  const told = seen.some(isTold) ? seen.filter(isTold) : seen;
  const tables: Table[] = [];
  for (const [at, trace] of told.entries()) {
    const table = tableOf(trace, layout, at);
    if (!table || table.of === 0) continue;
    const same = tables.findIndex((one) => one.columns.join('\n') === table.columns.join('\n'));
    if (same < 0) tables.push(table);
    else tables[same] = joined(tables[same]!, table);
  }
  return tables.map(withoutEmptyNames);
}

const isSeen = ({ visible }: Json) => visible !== false && visible !== 'legendonly';
// What cannot be pointed at is a line of help: an outline, an edge, a shadow.
const isTold = ({ hoverinfo, name, text, mode }: Json) =>
  hoverinfo !== 'skip' || name !== undefined || (mode === 'text' && text !== undefined);

// The numbers at the ends of bars are those of the bars.
const isNoEndText = ({ mode, hoverinfo, name }: Json) =>
  mode !== 'text' || hoverinfo !== 'skip' || name !== undefined;

const joined = (a: Table, b: Table): Table => ({
  ...a,
  rows: a.rows.length < mostRows ? [...a.rows, ...b.rows] : a.rows,
  of: a.of + b.of,
});

// A column of names tells nothing where no trace has one.
function withoutEmptyNames(table: Table): Table {
  if (table.columns[0] !== 'Series' || table.rows.some(([name]) => name !== '')) return table;
  return { ...table, columns: table.columns.slice(1), rows: table.rows.map(([, ...values]) => values) };
}

function tableOf(trace: Json, layout: Json, at: number): Table | undefined {
  const name = wordsOf(trace.name);
  switch (trace.type) {
    case 'heatmap':
    case 'contour':
    case 'histogram2d':
      return gridTable(trace, layout, name);
    case 'table':
      return sheetTable(trace, name);
    case 'pie':
      return listTable({ Part: trace.labels, Value: trace.values }, name);
    case 'image':
      return undefined;
    case 'histogram': {
      const bars = asBars(trace);
      return bars && tableOf(bars, layout, at);
    }
    default:
      return pointsTable(trace, layout, name);
  }
}

function pointsTable(trace: Json, layout: Json, name: string): Table | undefined {
  const [x, y] = [labelOf('x', trace, layout), labelOf('y', trace, layout)];
  const length = Math.max(lengthOf(trace.x), lengthOf(trace.y), lengthOf(trace.text));
  const along = trace.x ?? from(trace.x0, trace.dx, length);
  const up =
    trace.y ??
    (trace.type === 'box' || trace.type === 'violin' ? undefined : from(trace.y0, trace.dy, length));
  const colours =
    isObject(trace.marker) && Array.isArray(trace.marker.color) ? trace.marker.color : undefined;
  const measured = colours?.some((value) => typeof value === 'number') ? { Colour: colours } : {};
  const words = Array.isArray(trace.text) && lengthOf(trace.text) === length ? { Text: trace.text } : {};
  const named = namedLetter(trace);
  const across = named === 'x' ? trace.hovertext : along;
  const values = named === 'y' ? trace.hovertext : heights(trace, up);
  return listTable({ [x]: across, [y === x ? `${y} (y)` : y]: values, ...measured, ...words }, name);
}

/** The letter of the axis along which bars have names; there they stand at places that tell nothing. */
const namedLetter = ({ type, hovertext, hovertemplate, orientation }: Json): 'x' | 'y' | undefined =>
  type === 'bar' && Array.isArray(hovertext) && String(hovertemplate).includes(': %{hovertext}')
    ? orientation === 'h'
      ? 'y'
      : 'x'
    : undefined;

// The bars of the course that stand on others carry where they end.
const heights = ({ type, base, customdata }: Json, up: unknown) =>
  type === 'bar' && Array.isArray(base) && Array.isArray(customdata) ? customdata : up;

const from = (start: unknown, step: unknown, count: number) =>
  Array.from({ length: Math.min(count, mostRows) }, (_, i) => Number(start ?? 0) + i * Number(step ?? 1));

function listTable(columns: Record<string, unknown>, name: string): Table {
  const lists = Object.entries(columns).filter(([, list]) => Array.isArray(list)) as [string, unknown[]][];
  const of = Math.max(0, ...lists.map(([, list]) => list.length));
  const rows: Value[][] = [];
  for (let at = 0; at < of && rows.length < mostRows; at++) {
    const values = lists.map(([, list]) => plainValue(list[at]));
    // Where a line breaks there is no number.
    if (values.some((value) => value !== null)) rows.push([name, ...values]);
  }
  const breaks =
    lists.length === 0
      ? 0
      : Array.from({ length: of }, (_, i) => lists.every(([, list]) => (list[i] ?? null) === null)).filter(
          Boolean,
        ).length;
  return { name, columns: ['Series', ...lists.map(([label]) => label)], rows, of: of - breaks };
}

function gridTable(trace: Json, layout: Json, name: string): Table | undefined {
  const z = trace.z;
  if (!Array.isArray(z) || !z.every(Array.isArray)) return undefined;
  const width = Math.max(0, ...z.map((row) => row.length));
  const [across, down] = [middles(trace.x, width), middles(trace.y, z.length)];
  const columns = ['Series', labelOf('y', trace, layout), labelOf('x', trace, layout), 'Value'];
  if (columns[1] === columns[2]) columns[1] += ' (y)';
  const rows: Value[][] = [];
  for (let row = 0; row < z.length && rows.length < mostRows; row++) {
    for (let column = 0; column < width && rows.length < mostRows; column++) {
      rows.push([name, down[row] ?? null, across[column] ?? null, plainValue(z[row]?.[column])]);
    }
  }
  return { name, columns, rows, of: z.length * width };
}

function middles(list: unknown, count: number): Value[] {
  if (!Array.isArray(list)) return Array.from({ length: count }, (_, i) => i);
  if (list.length !== count + 1) return list.map(plainValue);
  return Array.from({ length: count }, (_, i) => plainValue((Number(list[i]) + Number(list[i + 1])) / 2));
}

function sheetTable(trace: Json, name: string): Table | undefined {
  const values = (part: unknown) => (isObject(part) && Array.isArray(part.values) ? part.values : []);
  const [head, columns] = [values(trace.header), values(trace.cells)];
  const of = Math.max(0, ...columns.map(lengthOf));
  const cell = (column: unknown, row: number) => (Array.isArray(column) ? plainValue(column[row]) : null);
  const rows = Array.from({ length: Math.min(of, mostRows) }, (_, row) =>
    columns.map((column) => cell(column, row)),
  );
  const names = columns.map(
    (_, i) => wordsOf(Array.isArray(head[i]) ? head[i][0] : head[i]) || `Column ${i + 1}`,
  );
  return { name, columns: names, rows, of };
}

const lengthOf = (value: unknown) => (Array.isArray(value) ? value.length : 0);

function plainValue(value: unknown): Value {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? wordsOf(value) : null;
}

/** What is along an axis: as a hover says it, or as the axis is called. */
function labelOf(letter: 'x' | 'y', trace: Json, layout: Json): string {
  const told = typeof trace.hovertemplate === 'string' ? trace.hovertemplate.split(/<br>|<extra>/) : [];
  const line =
    told.find((part) => part.endsWith(`: %{${letter}}`)) ??
    (letter === namedLetter(trace) ? told.find((part) => part.endsWith(': %{hovertext}')) : undefined) ??
    (letter === 'y' ? told.find((part) => part.endsWith(': %{customdata}')) : undefined);
  const said = line && wordsOf(line.slice(0, line.lastIndexOf(': %{')));
  if (said) return said;
  const key = String(trace[`${letter}axis`] ?? letter).replace(/^([xy])/, '$1axis');
  const axis = layout[key];
  const title = isObject(axis) && isObject(axis.title) ? wordsOf(axis.title.text) : '';
  return title || letter;
}
