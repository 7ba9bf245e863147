import type { Place } from '../cells/compiled.ts';

const widest = 120;

/** A line of a cell with the one before it for orientation, and marks under the place. */
export function excerpt(source: string, start: Place, end: Place = start): string {
  const lines = source.split(/\r?\n/);
  const text = lines[start.line - 1] ?? '';
  const width = String(start.line).length;
  const cut = Math.max(0, start.column - widest + 20); // the place is seen also in a very long line
  const show = (line: string) => line.slice(cut, cut + widest).replaceAll('\t', ' ');
  const shown = show(text);
  const from = start.column - 1 - cut;
  const to = end.line === start.line ? end.column - 1 - cut : shown.length;
  const before = lines[start.line - 2];
  return [
    ...(before?.trim() ? [`  ${String(start.line - 1).padStart(width)} | ${show(before)}`.trimEnd()] : []),
    `> ${start.line} | ${shown}`.trimEnd(),
    `  ${' '.repeat(width)} | ${' '.repeat(columns(shown.slice(0, from)))}${'^'.repeat(Math.max(1, columns(shown.slice(from, to))))}`,
  ].join('\n');
}

/** How wide a text is in a font of one width, in which Chinese, Japanese and Korean letters take two places. */
const columns = (text: string) => text.length + (text.match(wide)?.length ?? 0);
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;
