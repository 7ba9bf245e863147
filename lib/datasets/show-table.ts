/** A table of texts. */
export interface TextTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const longest = 60; // letters of a cell
const numeric = /^(-?[\d,.]+(e[+-]?\d+)?|NaN|-?Infinity|\.\.\.)$/;

/** The table in lines of equal columns; numbers stand at the right. */
export function plainTable({ head, rows }: TextTable): string {
  const lines = [head, ...rows].map((line) => line.map(oneLine));
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const isNumeric = head.map((_, column) => rows.every((row) => numeric.test(row[column]!)));
  const padded = (cell: string, column: number) =>
    isNumeric[column] ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!);
  return lines.map((line) => line.map(padded).join('  ').trimEnd()).join('\n');
}

/** The table in HTML, in the colours of the page. */
export function htmlTable({ head, rows }: TextTable): string {
  const cells = (line: readonly string[], tag: string) =>
    `<tr>${line.map((cell) => `<${tag}>${escaped(oneLine(cell))}</${tag}>`).join('')}</tr>`;
  const body = rows.map((line) => cells(line, 'td')).join('');
  return `<table><thead>${cells(head, 'th')}</thead><tbody>${body}</tbody></table>`;
}

/** A text as it stands between tags and in attributes. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

// What moves a cursor or breaks a line has no place in a cell.
function oneLine(text: string): string {
  const line = text.replaceAll(/[\s\p{Cc}]+/gu, ' ');
  return line.length > longest ? `${line.slice(0, longest - 3)}...` : line;
}
