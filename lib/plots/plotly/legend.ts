import type { FigureParts } from '../figure.ts';
import type { Mark } from '../marks.ts';
import { textWidth } from '../text-width.ts';
import { colour, fontSizes, type Theme } from '../theme.ts';
import type { Json } from './trace.ts';

/** What the legend says: the names of the marks in their order, each once; nothing for a single name. */
export function legendNames({ panels, frames = [], legend }: FigureParts): string[] {
  const marks = [panels, ...frames.map((frame) => frame.panels)].flat().flatMap((panel) => panel.marks);
  const names = [...new Set(marks.flatMap((mark) => (isNamed(mark) ? [mark.name] : [])))];
  return (legend ?? names.length > 1) ? names : [];
}

/** Whether a mark has a name, and a sign that a legend can show. */
export const isNamed = (mark: Mark): mark is Mark & { name: string } =>
  Boolean(mark.name) && inLegend.has(mark.mark);

const inLegend = new Set<Mark['mark']>(['line', 'area', 'points', 'bar', 'path']);

/** How many pixels the legend takes in height. */
export function legendHeight(names: readonly string[], width: number): number {
  if (names.length === 0) return 0;
  // Plotly sets the entries in columns of the same width when they need more than one line.
  const entries = names.map((name) => textWidth(name, { size: fontSizes.label }) + 46);
  const total = entries.reduce((sum, entry) => sum + entry, 0);
  const inLine = total <= width ? names.length : Math.max(1, Math.floor(width / Math.max(...entries)));
  return Math.ceil(names.length / inLine) * (fontSizes.label + 8) + 8;
}

/** The legend in plotly's words: at the left edge, its upper side at a fraction of the space of all panels. */
export function legendJson(y: number, theme: Theme): Json {
  const font = { size: fontSizes.label, color: colour('ink', theme) };
  return { orientation: 'h', x: 0, xanchor: 'left', y, yanchor: 'top', bgcolor: 'rgba(0,0,0,0)', font };
}
