import { plain } from './plain.ts';

export type CsvCell = string | number | undefined;

/** Rows as RFC 4180 has them. Texts that a spreadsheet would take for a formula get an apostrophe in front. */
export const csvText = (rows: CsvCell[][]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

function cell(value: CsvCell): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = guarded(value);
  return /[",\n\r]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The guard looks at the text as it came: a tab or a return in front is a formula's way in, too. */
function guarded(text: string): string {
  const said = plain(text);
  return /^[\t\r\n]|^\s*[=+\-@＝＋－＠]/.test(text) || /^\s*[=+\-@＝＋－＠]/.test(said) ? `'${said}` : said;
}
