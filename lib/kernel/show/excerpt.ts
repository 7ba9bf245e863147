import type { Place } from '../cells/compiled.ts';

const widest = 120;

/** A line of a cell with the one before it for orientation, and marks under the place. */
export function excerpt(source: string, start: Place, end: Place = start): string {
  const lines = source.split('\n');
  const text = lines[start.line - 1] ?? '';
  const width = String(start.line).length;
  const cut = Math.max(0, start.column - widest + 20); // the place is seen also in a very long line
  const show = (line: string) => line.slice(cut, cut + widest).replaceAll('\t', ' ');
  const marks =
    end.line === start.line
      ? Math.max(1, end.column - start.column)
      : Math.max(1, text.length - start.column + 1);
  const before = lines[start.line - 2];
  return [
    ...(before?.trim() ? [`  ${String(start.line - 1).padStart(width)} | ${show(before)}`] : []),
    `> ${start.line} | ${show(text)}`,
    `  ${' '.repeat(width)} | ${' '.repeat(start.column - 1 - cut)}${'^'.repeat(Math.min(marks, widest))}`,
  ].join('\n');
}
