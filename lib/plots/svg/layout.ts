import type { Panel } from '../figure.ts';
import { textWidth, wrapped } from '../text-width.ts';
import { fontSizes } from '../theme.ts';
import { type Bar, barOf, barWidth } from './colour-bar.ts';
import { insideHeight, insideWidth } from './inside.ts';
import type { Box } from './space.ts';
import { type XLabels, xLabels } from './x-labels.ts';
import { type YLabels, yLabels } from './y-labels.ts';

/** A panel with its place on the paper. */
export interface Placed {
  panel: Panel;
  /** All of it, with what is written around. */
  outer: Box;
  /** The inside of its axes. */
  box: Box;
  heading: readonly string[];
  headingType: HeadingType;
  x: XLabels;
  y: YLabels;
  bar: Bar | undefined;
}

/** The panels in rows and columns, and how high they are together. */
export interface Layout {
  placed: readonly Placed[];
  height: number;
}

export const headingLine = 17;
export const labelLine = 20; // a line for the name of an axis, with its distance
export const nameLine = 24; // the name above an axis stands clear of its uppermost number
export const tickGap = 6;
const columnGap = 24;
const rowGap = 22;

/**
 * Places the panels in so much width. All have the same width inside their axes, and a row has its axes on the
 * same height; what is written beside them gets as much room as the widest in its column needs.
 */
export function layout(panels: readonly Panel[], wanted: number | undefined, width: number): Layout {
  const columns = columnsFor(panels, wanted, width);
  const rows = Math.ceil(panels.length / columns);
  const gap = columnGapOf(panels);
  const inColumn = (column: number) => panels.filter((_, i) => i % columns === column);
  const sidesFor = (inside: number) =>
    Array.from({ length: columns }, (_, column) => sidesOf(inColumn(column), inside, width / columns));
  const insideFor = (sides: readonly Sides[]) => {
    const taken = sides.reduce((sum, { before, after }) => sum + before + after, 0);
    return Math.max(20, Math.floor((width - taken - gap * (columns - 1)) / columns));
  };
  // The labels depend on the size of the axes, and that on the room that the labels take: the second guess is
  // near enough to set the labels by it.
  const guess = insideFor(sidesFor(insideFor([])));
  const sides = sidesFor(guess);
  const inside = insideFor(sides);
  const type = headingTypeOf(panels);
  const placed: Placed[] = [];
  let top = 0;
  for (let row = 0; row < rows; row++) {
    const own = panels.slice(row * columns, (row + 1) * columns);
    const drafts = own.map((panel, column) => draft(panel, { inside, guess, type, ...sides[column]! }));
    const above = Math.max(...drafts.map((panel) => panel.above));
    const deep = Math.max(...drafts.map((panel) => above + panel.height + panel.below));
    let left = 0;
    for (const [column, { panel, heading, x, y, bar, height, wide }] of drafts.entries()) {
      const { before, after } = sides[column]!;
      const outer = { left, top, width: before + inside + after, height: deep };
      placed.push({
        panel,
        outer,
        box: { left: left + before, top: top + above, width: wide, height },
        heading,
        headingType: type,
        x,
        y,
        bar,
      });
      left += outer.width + gap;
    }
    top += deep + (row < rows - 1 ? rowGap : 0);
  }
  return { placed, height: top };
}

/** How the titles of panels are set. */
interface HeadingType {
  size: number;
  bold: boolean;
}

// The names of pictures in a grid are less than titles.
function headingTypeOf(panels: readonly Panel[]): HeadingType {
  return panels.every(bare)
    ? { size: fontSizes.label, bold: false }
    : { size: fontSizes.panelTitle, bold: true };
}

const bare = ({ x, y }: Panel) => Boolean(x.hidden && y.hidden);
const isTable = ({ marks }: Panel) => marks[0]?.mark === 'table';

// As the name of a digit, over the smallest picture in which one is seen.
const hasShortTitle = ({ title = '' }: Panel) => textWidth(title, { size: fontSizes.label }) <= 48;

// Small pictures stand close together, so that they are seen as one grid.
const columnGapOf = (panels: readonly Panel[]) => (panels.every(bare) ? 12 : columnGap);

function columnsFor(panels: readonly Panel[], wanted: number | undefined, width: number): number {
  const least = leastWidth(panels, wanted);
  const gap = columnGapOf(panels);
  const fit = Math.max(1, Math.floor((width + gap) / (least + gap)));
  if (wanted !== undefined) return evenly(Math.min(wanted, panels.length), fit);
  const most = Math.min(fit, panels.every(bare) ? 10 : 3, panels.length);
  return evenly(panels.length, most);
}

// Full rows: four are 2 + 2, not 3 + 1.
const evenly = (count: number, most: number) => Math.ceil(count / Math.ceil(count / most));

// Nothing would be left of the inside beside numbers, words and a colour bar; what is wanted must wait there.
function leastWidth(panels: readonly Panel[], wanted: number | undefined): number {
  if (panels.some(isTable)) return 260;
  if (panels.every(bare)) return panels.every(hasShortTitle) ? 48 : 64;
  return wanted === undefined || panels.some(barOf) ? 180 : 120;
}

/** The room beside the axes of a column. */
interface Sides {
  before: number;
  after: number;
}

function sidesOf(panels: readonly Panel[], inside: number, outer: number): Sides {
  const sides = panels.map((panel) => {
    if (isTable(panel)) return { before: 0, after: 0 };
    const height = insideHeight(panel, inside);
    const bar = barOf(panel);
    const y = yLabels(panel.y, height, outer * 0.4);
    const x = xLabels(panel.x, insideWidth(panel, inside));
    const beside = y.width > 0 ? y.width + tickGap : 0;
    return {
      before: Math.max(beside, Math.min(x.before, outer * 0.3)),
      after: Math.max(bar ? barWidth(bar, height) : 0, x.after, bare(panel) ? 0 : 4),
    };
  });
  return {
    before: Math.ceil(Math.max(0, ...sides.map(({ before }) => before))),
    after: Math.ceil(Math.max(0, ...sides.map(({ after }) => after))),
  };
}

interface Draft extends Sides {
  inside: number;
  guess: number;
  type: HeadingType;
}

function draft(panel: Panel, { inside, guess, type, before, after }: Draft) {
  const height = insideHeight(panel, inside);
  const wide = insideWidth(panel, inside);
  const bar = barOf(panel);
  const heading = panel.title ? wrapped(panel.title, before + inside + after, { ...type, lines: 3 }) : [];
  const x = isTable(panel) ? none : xLabels(panel.x, wide);
  const y = isTable(panel)
    ? { ticks: [], width: 0 }
    : yLabels(panel.y, insideHeight(panel, guess), Math.max(0, before - tickGap));
  const named = bar !== undefined || (!panel.y.hidden && !isTable(panel));
  const above = heading.length * headingLine + (heading.length > 0 ? 4 : 0) + (named ? nameLine : 0);
  const below = panel.x.hidden || isTable(panel) ? 0 : tickGap + x.height + labelLine;
  return { panel, heading, x, y, bar, height, wide, above, below };
}

const none: XLabels = { ticks: [], turned: false, height: 0, before: 0, after: 0 };
