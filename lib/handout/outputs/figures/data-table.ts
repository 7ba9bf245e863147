import { escapeHtml } from '../../filters/escape.ts';
import { fewRows } from './few-rows.ts';
import { mostRows, type Table, type Value } from './table.ts';

/** The numbers of a figure, folded; empty where it has none. */
export function dataTable(
  tables: readonly Table[],
  { title, open = false }: { title: string; open?: boolean },
): string {
  const filled = tables.filter(({ of }) => of > 0);
  if (filled.length === 0) return '';
  const shown = fewRows(filled, mostRows)
    .map((table) => oneTable(table, title))
    .join('');
  const name = title ? `Data of “${escapeHtml(title)}”` : 'Data of this figure';
  return `<details class="figure-data"${open ? ' open' : ''}><summary>${name}</summary>${shown}</details>`;
}

function oneTable({ columns, parts, of }: Table, title: string): string {
  const few = parts.flat();
  const left = of - few.length;
  const note =
    left > 0
      ? `<p class="left-out">${left.toLocaleString('en-US')} more ${left === 1 ? 'row is' : 'rows are'} left out.</p>`
      : '';
  if (few.length === 0) return note;
  const caption = `${title ? `${title}: ` : ''}${columns.join(', ')}`;
  const head = columns.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('');
  const body = few.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('');
  return `<div class="scroll" role="group" tabindex="0" aria-label="${escapeHtml(`Table: ${caption}`)}"><table><caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>${note}`;
}

function cell(value: Value): string {
  if (value === null) return '<td>–</td>';
  if (typeof value === 'string') return `<td class="words">${escapeHtml(value)}</td>`;
  return `<td>${Number.isInteger(value) ? value : Number(value.toPrecision(5))}</td>`;
}
