import type { Axis, FigureParts, Panel } from './figure.ts';
import type { Mark } from './marks.ts';
import { tickText } from './ticks.ts';

/** A figure in a few lines, for a terminal: its claim, and for each panel its axes and what lies on them. */
export function plain({ title, panels, frames, note }: FigureParts): string {
  const few = panels.slice(0, mostPanels).map(panelText);
  const more = panels.length - few.length;
  return [
    `Figure: ${oneLine(title)}`,
    ...few,
    ...(more > 0 ? [`... and ${more} more ${more === 1 ? 'panel' : 'panels'}`] : []),
    ...(frames ? [framesText(frames.map(({ name }) => oneLine(name)))] : []),
    ...(note ? [oneLine(note)] : []),
  ].join('\n');
}

const mostPanels = 8;

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

function framesText(names: readonly string[]): string {
  if (names.length === 1) return `1 frame: ${names[0]}`;
  return `${names.length} frames from ${names[0]} to ${names.at(-1)}, of which this is the last`;
}

function panelText({ title, x, y, marks }: Panel): string {
  const [only] = marks;
  const axes = marks.length === 1 && only?.mark === 'table' ? '' : `${axisText(y)} over ${axisText(x)}: `;
  return `- ${title ? `${oneLine(title)}: ` : ''}${axes}${marksText(marks)}`;
}

// `loss (0.1 to 2.3)`, `class (setosa, versicolor, virginica)`
function axisText({ label, domain, categories, scale }: Axis): string {
  const spans = categories
    ? [listText(categories)]
    : domain
      ? [`${tickText(domain[0], 4)} to ${tickText(domain[1], 4)}`]
      : [];
  const log = scale === 'log' && !categories ? ['log'] : [];
  const said = [...spans, ...log].join(', ');
  return said ? `${oneLine(label)} (${said})` : oneLine(label);
}

function listText(names: readonly string[]): string {
  if (names.length > mostNames) return `${names.length} categories`;
  return names.map(oneLine).join(', ');
}

const mostNames = 6;

// Named marks one by one, the others of a kind together: `line "train", line "test", 2 areas`.
function marksText(marks: readonly Mark[]): string {
  if (marks.length === 0) return 'nothing';
  const parts = new Map<string, number>();
  for (const mark of marks) {
    const text = markText(mark);
    parts.set(text, (parts.get(text) ?? 0) + 1);
  }
  const told = [...parts].map(([text, count]) => (count === 1 ? text : `${count} times ${text}`));
  const few = told.slice(0, mostMarks);
  const more = told.length - few.length;
  return [...few, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

const mostMarks = 8;

function markText(mark: Mark): string {
  const name = mark.name === undefined ? '' : ` "${oneLine(mark.name)}"`;
  return `${mark.mark}${name} (${sizeText(mark)})`;
}

function sizeText(mark: Mark): string {
  switch (mark.mark) {
    case 'line':
    case 'area':
    case 'points':
      return counted(mark.x.length, 'point');
    case 'bar':
      return counted(mark.at.length, 'bar');
    case 'text':
      return counted(mark.texts.length, 'text');
    case 'path':
      return counted(mark.pieces.length, 'piece');
    case 'cells':
      return `${mark.rows} x ${mark.columns}${mark.levels ? `, ${counted(mark.levels.length, 'level')}` : ''}`;
    case 'image':
      return `${mark.width} x ${mark.height} pixels`;
    case 'surface':
      return `${mark.y.length} x ${mark.x.length}`;
    case 'table':
      return `${counted(Math.max(0, ...mark.columns.map(({ values }) => values.length)), 'row')} of ${listText(mark.columns.map(({ name }) => name))}`;
  }
}

const counted = (count: number, what: string) =>
  `${count.toLocaleString('en-US')} ${count === 1 ? what : `${what}s`}`;
