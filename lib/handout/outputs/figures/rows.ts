import { asBars } from '../spec/as-bars.ts';
import { wordsOf } from '../spec/plotly-text.ts';
import { isObject, type Json } from '../spec/rules.ts';
import type { Brought } from './brought.ts';
import { spaced } from './spaced.ts';
import { mostRows, plainValue, type Row, type Table, type Value } from './table.ts';
import { toldTraces } from './told-traces.ts';

/** The numbers of a figure as tables, one for the traces that share their columns. */
export function tablesOf(data: readonly Json[], layout: Json, brought: Brought): Table[] {
  const tables: Table[] = [];
  for (const trace of toldTraces(data)) {
    const table = tableOf(trace, { layout, ...brought });
    if (!table || table.of === 0) continue;
    const same = tables.findIndex((one) => one.columns.join('\n') === table.columns.join('\n'));
    if (same < 0) tables.push(table);
    else tables[same] = joined(tables[same]!, table);
  }
  return tables.map(lean);
}

const first = ['Panel', 'Series'];

const joined = (a: Table, b: Table): Table => ({
  ...a,
  parts: [...a.parts, ...b.parts],
  of: a.of + b.of,
});

// A column of panels tells nothing where there is one, and a column of names where no trace has one.
function lean({ columns, parts, of }: Table): Table {
  if (!first.every((name, i) => columns[i] === name)) return { columns, parts, of };
  const rows = parts.flat();
  const kept = [new Set(rows.map(([panel]) => panel)).size > 1, rows.some(([, name]) => name !== '')];
  const few = <Item>(list: readonly Item[]) => list.filter((_, i) => kept[i] ?? true);
  return { columns: few(columns), parts: parts.map((part) => part.map(few)), of };
}

/** What is known of the axes of a trace. */
type Axes = Pick<Brought, 'titles' | 'names'> & { layout: Json };

function tableOf(trace: Json, axes: Axes): Table | undefined {
  const start = [wordsOf(axes.titles[String(trace.xaxis ?? 'x')]), wordsOf(trace.name)];
  switch (trace.type) {
    case 'heatmap':
    case 'contour':
    case 'histogram2d':
      return gridTable(trace, axes, start);
    case 'table':
      return sheetTable(trace);
    case 'pie':
      return listTable({ Part: trace.labels, Value: trace.values }, start);
    case 'image':
      return undefined;
    case 'histogram': {
      const bars = asBars(trace);
      return bars && tableOf(bars, axes);
    }
    default:
      return pointsTable(trace, axes, start);
  }
}

function pointsTable(trace: Json, axes: Axes, start: Row): Table | undefined {
  const [x, y] = [labelOf('x', trace, axes.layout), labelOf('y', trace, axes.layout)];
  const length = Math.max(lengthOf(trace.x), lengthOf(trace.y), lengthOf(trace.text));
  const along = trace.x ?? from(trace.x0, trace.dx, length);
  const up =
    trace.y ??
    (trace.type === 'box' || trace.type === 'violin' ? undefined : from(trace.y0, trace.dy, length));
  const colours =
    isObject(trace.marker) && Array.isArray(trace.marker.color) ? trace.marker.color : undefined;
  const measured = colours?.some((value) => typeof value === 'number') ? { Colour: colours } : {};
  const words = Array.isArray(trace.text) && lengthOf(trace.text) === length ? { Text: trace.text } : {};
  // Where no axis is drawn the places are those of a drawing.
  if (['x', 'y'].every((letter) => axisOf(letter, trace, axes.layout).visible === false))
    return listTable({ ...measured, ...words }, start);
  const named = namedLetter(trace);
  const across = named === 'x' ? trace.hovertext : namesFor('x', along, trace, axes);
  const values = named === 'y' ? trace.hovertext : namesFor('y', heights(trace, up), trace, axes);
  return listTable({ [x]: across, [y === x ? `${y} (y)` : y]: values, ...measured, ...words }, start);
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
  Array.from({ length: count }, (_, i) => Number(start ?? 0) + i * Number(step ?? 1));

/** A list with the names that stand along an axis in place of 0, 1, 2, ...; the list itself where there are none. */
function namesFor(letter: 'x' | 'y', list: unknown, trace: Json, { names }: Axes): unknown {
  const own = names[String(trace[`${letter}axis`] ?? letter)];
  if (!Array.isArray(list) || !Array.isArray(own)) return list;
  // A name that is the number itself stays one, set as numbers are.
  const nameOf = (value: number) => (own[value] === String(value) ? value : (own[value] ?? value));
  return list.map((value) => (typeof value === 'number' ? nameOf(value) : value));
}

function listTable(columns: Record<string, unknown>, start: Row): Table {
  const lists = Object.entries(columns).filter(([, list]) => Array.isArray(list)) as [string, unknown[]][];
  const count = Math.max(0, ...lists.map(([, list]) => list.length));
  const cells = (at: number) => lists.map(([, list]) => plainValue(list[at]));
  // Where a line breaks there is no number.
  const filled = Array.from({ length: count }, (_, at) => at).filter((at) =>
    lists.some(([, list]) => plainValue(list[at]) !== null),
  );
  const rows = spaced(filled, mostRows).map((at) => [...start, ...cells(at)]);
  return { columns: [...first, ...lists.map(([label]) => label)], parts: [rows], of: filled.length };
}

function gridTable(trace: Json, axes: Axes, start: Row): Table | undefined {
  const z = trace.z;
  if (!Array.isArray(z) || !z.every(Array.isArray)) return undefined;
  const width = Math.max(0, ...z.map((row) => row.length));
  const across = namesFor('x', middles(trace.x, width), trace, axes) as unknown[];
  const down = namesFor('y', middles(trace.y, z.length), trace, axes) as unknown[];
  const [x, y] = [labelOf('x', trace, axes.layout), labelOf('y', trace, axes.layout)];
  const columns = [...first, x === y ? `${y} (y)` : y, x, 'Value'];
  const rows: Row[] = [];
  for (let row = 0; row < z.length && rows.length < mostRows; row++) {
    for (let column = 0; column < width && rows.length < mostRows; column++) {
      rows.push([...start, ...[down[row], across[column], z[row]?.[column]].map(plainValue)]);
    }
  }
  return { columns, parts: [rows], of: z.length * width };
}

function middles(list: unknown, count: number): Value[] {
  if (!Array.isArray(list)) return Array.from({ length: count }, (_, i) => i);
  if (list.length !== count + 1) return list.map(plainValue);
  return Array.from({ length: count }, (_, i) => plainValue((Number(list[i]) + Number(list[i + 1])) / 2));
}

function sheetTable(trace: Json): Table | undefined {
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
  return { columns: names, parts: [rows], of };
}

const lengthOf = (value: unknown) => (Array.isArray(value) ? value.length : 0);

/** What is along an axis: as a hover says it, or as the axis is called. */
function labelOf(letter: 'x' | 'y', trace: Json, layout: Json): string {
  const told = typeof trace.hovertemplate === 'string' ? trace.hovertemplate.split(/<br>|<extra>/) : [];
  const line =
    told.find((part) => part.endsWith(`: %{${letter}}`)) ??
    (letter === namedLetter(trace) ? told.find((part) => part.endsWith(': %{hovertext}')) : undefined) ??
    (letter === 'y' ? told.find((part) => part.endsWith(': %{customdata}')) : undefined);
  const said = line && wordsOf(line.slice(0, line.lastIndexOf(': %{')));
  if (said) return said;
  const { title } = axisOf(letter, trace, layout);
  return (isObject(title) ? wordsOf(title.text) : '') || letter;
}

function axisOf(letter: string, trace: Json, layout: Json): Json {
  const axis = layout[String(trace[`${letter}axis`] ?? letter).replace(/^([xy])/, '$1axis')];
  return isObject(axis) ? axis : {};
}
