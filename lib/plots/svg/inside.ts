import type { Axis, Panel } from '../figure.ts';
import { greatest } from '../greatest.ts';
import { isLog } from '../scale.ts';
import { fontSizes } from '../theme.ts';
import { tableHeight } from './marks/table.ts';
import { lineOfLabels } from './y-labels.ts';

const highest = 440; // more would not fit on a screen
const highestList = 1200; // but all names of a long list should be there
const leastCell = 20; // in pixels, for a word in a cell

/** How high the inside of a panel's axes is that is so wide. */
export function insideHeight(panel: Panel, width: number): number {
  const [mark] = panel.marks;
  if (mark?.mark === 'table') return tableHeight(mark, width);
  const fixed = ratioOf(panel);
  if (fixed !== undefined)
    return Math.max(8, Math.round(Math.min(width * fixed, Math.max(highest, width * 0.75))));
  const usual = Math.min(width * (width > 420 ? 0.52 : width > 240 ? 0.66 : 0.8), highest);
  return Math.round(Math.max(usual, Math.min(highestList, listHeight(panel))));
}

/** How wide it is: all of the room, unless a panel that keeps its proportions would become too high. */
export function insideWidth(panel: Panel, width: number): number {
  const fixed = ratioOf(panel);
  if (fixed === undefined) return width;
  return Math.max(8, Math.round(Math.min(width, insideHeight(panel, width) / fixed)));
}

// Height over width, where something asks for it.
function ratioOf({ x, y, square, ratio }: Panel): number | undefined {
  if (!square) return ratio;
  if (isLog(x) || isLog(y)) return ratio ?? 1;
  const proportion = lengthOf(y) / lengthOf(x);
  // A line of a thousand to one could not be drawn in its proportions.
  return Math.min(8, Math.max(1 / 40, proportion));
}

const lengthOf = ({ domain = [0, 1] }: Axis) => Math.max(domain[1] - domain[0], Number.MIN_VALUE);

function listHeight({ y, marks }: Panel): number {
  const words = marks.some((mark) => mark.mark === 'cells' && mark.text !== undefined);
  const names = y.categories ? y.categories.length * (lineOfLabels + 3) : 0;
  const cells = marks.flatMap((mark) => (mark.mark === 'cells' && mark.text ? [mark.rows * leastCell] : []));
  return Math.max(names, words ? greatest(cells) : 0, fontSizes.tick);
}
