import type { Json } from '../spec/rules.ts';

/** The traces whose places tell something: what can be seen, but no help of the drawing, and nothing twice. */
export function toldTraces(data: readonly Json[]): Json[] {
  const visible = data.filter(isSeen);
  const seen = visible.some(({ type }) => type === 'bar') ? visible.filter(isNoEndText) : visible;
  const told = seen.some(isTold) ? seen.filter(isTold) : seen;
  return told.filter((trace) => !told.some((other) => areSigns(other, trace)));
}

const isSeen = ({ visible }: Json) => visible !== false && visible !== 'legendonly';

// What cannot be pointed at is a line of help: an outline, an edge, a shadow.
const isTold = ({ hoverinfo, name, text, mode }: Json) =>
  hoverinfo !== 'skip' || name !== undefined || (mode === 'text' && text !== undefined);

// The numbers at the ends of bars are those of the bars.
const isNoEndText = ({ mode, hoverinfo, name }: Json) =>
  mode !== 'text' || hoverinfo !== 'skip' || name !== undefined;

/** Whether these are the signs on that line, which tell the same points and perhaps more of them. */
function areSigns(signs: Json, line: Json): boolean {
  return (
    signs.mode === 'markers' &&
    String(line.mode).startsWith('lines') &&
    ['type', 'name', 'xaxis', 'yaxis'].every((key) => signs[key] === line[key]) &&
    ['x', 'y'].every((key) => areAlike(signs[key], line[key]))
  );
}

const areAlike = (a: unknown, b: unknown) =>
  Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((value, i) => value === b[i]);
