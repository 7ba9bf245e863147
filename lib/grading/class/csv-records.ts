/** A record of a CSV file, and the line on which it begins, from 1. */
export interface CsvRecord {
  line: number;
  cells: string[];
}

/**
 * The records of a CSV file, strictly as RFC 4180 has them; empty lines and a byte order mark are left out.
 * Cells are parted by commas, or by what spreadsheets of some countries write in their place.
 * Throws a RangeError with the line for what spreadsheets would guess at.
 */
export function csvRecords(text: string, separator = separatorOf(text)): CsvRecord[] {
  const records: CsvRecord[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const record: CsvRecord = { line, cells: [] };
    for (;;) {
      const cell = text[at] === '"' ? quoted(text, at, line, separator) : bare(text, at, line, separator);
      record.cells.push(cell.value);
      line += cell.lines;
      at = cell.end;
      if (text[at] !== separator) break;
      at++;
    }
    if (text.startsWith('\r\n', at)) at += 2;
    else if (at < text.length) at++;
    line++;
    if (record.cells.length > 1 || record.cells[0] !== '') records.push(record);
  }
  return records;
}

interface Cell {
  value: string;
  end: number;
  /** Line ends inside. */
  lines: number;
}

function bare(text: string, from: number, line: number, separator: string): Cell {
  let end = from;
  while (end < text.length && !isEnd(text, end, separator)) {
    if (text[end] === '"') {
      throw new RangeError(`line ${line} has a quote inside a cell; a cell with quotes is quoted as a whole`);
    }
    end++;
  }
  return { value: text.slice(from, end), end, lines: 0 };
}

function quoted(text: string, from: number, line: number, separator: string): Cell {
  let value = '';
  for (let at = from + 1; ; ) {
    const next = text.indexOf('"', at);
    if (next < 0) throw new RangeError(`line ${line} opens a quote that is never closed`);
    value += text.slice(at, next);
    at = next + 2;
    if (text[next + 1] === '"') {
      value += '"';
      continue;
    }
    const end = next + 1;
    if (end < text.length && !isEnd(text, end, separator)) {
      throw new RangeError(
        `line ${line} goes on after a closing quote, wanted ${names[separator]} or the line's end`,
      );
    }
    return { value, end, lines: value.split(/\r\n|\n|\r/).length - 1 };
  }
}

const names: Record<string, string> = { ',': 'a comma', ';': 'a semicolon', '\t': 'a tab' };

/** By the first line, which holds the names of the columns: a semicolon or a tab only where it has no comma. */
export function separatorOf(text: string): string {
  const [head = ''] = text.split(/\r|\n/, 1);
  return [',', ';', '\t'].find((one) => head.replace(/"[^"]*"/g, '').includes(one)) ?? ',';
}

const isEnd = (text: string, at: number, separator: string) =>
  text[at] === separator || text[at] === '\r' || text[at] === '\n';
