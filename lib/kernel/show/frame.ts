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

/** A frame as a table, in HTML and as text. */
export function frameBundle(frame: Frame): MimeBundle {
  const all = frame.columns ?? ['0'];
  const columns = all.slice(0, widest);
  const cells = (row: unknown) => (Array.isArray(row) ? row : [row]).slice(0, widest);
  const places =
    frame.values.length <= most
      ? frame.values.map((_, at) => at)
      : [...range(0, most / 2), ...range(frame.values.length - most / 2, frame.values.length)];
  const rows = places.map((at) => [frame.index[at], ...cells(frame.values[at])].map(text));
  const gap = frame.values.length > most ? most / 2 : undefined;
  const size = `${frame.values.length} rows × ${all.length} columns`;
  return {
    'text/plain': `${plainTable(['', ...columns], rows, gap)}\n${size}`,
    'text/html': htmlTable(['', ...columns], rows, gap, size),
  };
}

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
  return value === null || value === undefined ? '' : String(value);
}

const escaped = (value: string) =>
  value.replace(
    /[&<>"]/g,
    (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character]!,
  );

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
