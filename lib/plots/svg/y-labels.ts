import type { Axis } from '../figure.ts';
import { greatest } from '../greatest.ts';
import { placing, type Tick, ticksOf } from '../scale.ts';
import { shortened, textWidth } from '../text-width.ts';
import { fontSizes } from '../theme.ts';

/** The labels beside an axis, and how wide the widest is. */
export interface YLabels {
  ticks: readonly Tick[];
  width: number;
}

const type = { size: fontSizes.tick };
export const lineOfLabels = 13; // pixels from one label to the next where they stand closest

/** The labels for an axis of so many pixels; names longer than so much room are shortened. */
export function yLabels(axis: Axis, height: number, room: number): YLabels {
  if (axis.hidden) return { ticks: [], width: 0 };
  const ticks = axis.categories ? categoryTicks(axis, height, room) : ticksOf(axis, countFor(height));
  return {
    ticks,
    width: Math.ceil(
      greatest(
        ticks.map(({ text }) => textWidth(text, type)),
        0,
      ),
    ),
  };
}

const countFor = (height: number) => Math.max(2, Math.min(8, Math.round(height / 48)));

function categoryTicks(axis: Axis, height: number, room: number): Tick[] {
  const step = placing(axis, [0, height]).span(1);
  const every = Math.max(1, Math.ceil(lineOfLabels / Math.max(step, 0.01)));
  return ticksOf(axis, 0)
    .filter((_, i) => i % every === 0)
    .map(({ value, text }) => ({ value, text: shortened(text, room, type) }));
}
