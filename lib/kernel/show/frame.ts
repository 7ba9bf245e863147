import type { MimeBundle } from '../../base/index.ts';

/** The part of a danfojs DataFrame or Series that is read here. */
export interface Frame {
  values: unknown[];
  index: (string | number)[];
  columns?: string[];
  shape: number[];
}

const most = 20; // rows; a screenful
const widest = 20; // columns
const longest = 60; // letters of a cell

/** A frame as a table, in HTML and as text. */
export function frameBundle(frame: Frame): MimeBundle {
  const all = frame.columns ?? ['0'];
  const columns = few(all.map(String));
  const cells = (row: unknown) => few((Array.isArray(row) ? row : [row]).map(text));
  const places =
    frame.values.length <= most
      ? frame.values.map((_, at) => at)
      : [...range(0, most / 2), ...range(frame.values.length - most / 2, frame.values.length)];
  const rows = places.map((at) => [text(frame.index[at]), ...cells(frame.values[at])]);
  const gap = frame.values.length > most ? most / 2 : undefined;
  const size = `${count(frame.values.length, 'row')} × ${count(all.length, 'column')}`;
  return {
    'text/plain': `${plainTable(['', ...columns], rows, gap)}\n${size}`,
    'text/html': htmlTable(['', ...columns], rows, gap, size),
  };
}

const few = (cells: string[]) => (cells.length > widest ? [...cells.slice(0, widest - 1), '...'] : cells);
const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`;

function htmlTable(head: string[], rows: string[][], gap: number | undefined, size: string): string {
  const body = rows.map(
    ([index, ...cells]) =>
      `<tr><th>${escaped(index!)}</th>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`,
  );
  if (gap !== undefined)
    body.splice(
      gap,
      0,
      `<tr><th>⋮</th>${head
        .slice(1)
        .map(() => '<td>⋮</td>')
        .join('')}</tr>`,
    );
  return `<table><thead><tr>${head.map((name) => `<th>${escaped(name)}</th>`).join('')}</tr></thead><tbody>${body.join('')}</tbody></table><p>${size}</p>`;
}

function plainTable(head: string[], rows: string[][], gap: number | undefined): string {
  const table = [head, ...rows];
  if (gap !== undefined)
    table.splice(
      gap + 1,
      0,
      head.map(() => '...'),
    );
  const widths = head.map((_, column) => Math.max(...table.map((row) => (row[column] ?? '').length)));
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padStart(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function text(value: unknown): string {
  if (typeof value === 'number' && !Number.isInteger(value)) return String(Number(value.toPrecision(6)));
  if (value === null || value === undefined) return '';
  const line = String(value).replaceAll(/\s*\n\s*/g, ' ');
  return line.length > longest ? `${line.slice(0, longest - 3)}...` : line;
}

const escaped = (value: string) =>
  value.replace(
    /[&<>"]/g,
    (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character]!,
  );

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
