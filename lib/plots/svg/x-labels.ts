import type { Axis } from '../figure.ts';
import { greatest } from '../greatest.ts';
import { placing, type Tick, ticksOf } from '../scale.ts';
import { shortened, textWidth } from '../text-width.ts';
import { fontSizes } from '../theme.ts';

/** The labels under an axis, and how they are set. */
export interface XLabels {
  ticks: readonly Tick[];
  /** Standing slantwise, since they are wider than the space between two. */
  turned: boolean;
  /** How high they are, in pixels. */
  height: number;
  /** How far they reach out of the axis on its left and right. */
  before: number;
  after: number;
}

const type = { size: fontSizes.tick };
const apart = 9; // the least space between two labels
const mostTurned = 96; // pixels of text; longer words would leave no room for the marks
export const slant = Math.SQRT1_2;

/** The labels for an axis of so many pixels. */
export function xLabels(axis: Axis, width: number): XLabels {
  if (axis.hidden) return { ticks: [], turned: false, height: 0, before: 0, after: 0 };
  if (axis.categories) return categoryLabels(axis, width);
  const most = Math.max(2, Math.min(9, Math.round(width / 64)));
  for (let wanted = most; wanted > 1; wanted--) {
    const ticks = ticksOf(axis, wanted);
    if (ticks.length <= 1 || fits(axis, ticks, width)) return upright(axis, ticks, width);
  }
  return upright(axis, ends(ticksOf(axis, 2)), width);
}

// Two labels need more room than any axis should have to be.
const ends = (ticks: Tick[]) => (ticks.length > 1 ? [ticks[0]!, ticks.at(-1)!] : ticks);

function categoryLabels(axis: Axis, width: number): XLabels {
  const ticks = ticksOf(axis, 0);
  const step = placing(axis, [0, width]).span(1);
  const widest = greatest(
    ticks.map(({ text }) => textWidth(text, type)),
    0,
  );
  if (widest + 4 <= step) return upright(axis, ticks, width);
  // Many short labels, as 0 to 99, are read better where some are left out than where all lie down.
  const every = Math.ceil((widest + apart) / step);
  if (widest < 24 && every <= 10 && ticks.length > 12)
    return upright(
      axis,
      ticks.filter((_, i) => i % every === 0),
      width,
    );
  const skip = Math.max(1, Math.ceil((fontSizes.tick + 2) / Math.max(step, 0.01)));
  const shown = ticks
    .filter((_, i) => i % skip === 0)
    .map(({ value, text }) => ({ value, text: shortened(text, mostTurned, type) }));
  const at = placing(axis, [0, width]).at;
  const reach = (tick: Tick) => textWidth(tick.text, type) * slant;
  return {
    ticks: shown,
    turned: true,
    height: Math.ceil(greatest(shown.map(reach), 0) + fontSizes.tick * slant),
    before: greatest(
      shown.map((tick) => reach(tick) - at(tick.value)),
      0,
    ),
    after: 0,
  };
}

function upright(axis: Axis, ticks: readonly Tick[], width: number): XLabels {
  const at = placing(axis, [0, width]).at;
  const half = ({ text }: Tick) => textWidth(text, type) / 2;
  return {
    ticks,
    turned: false,
    height: fontSizes.tick + 2,
    before: greatest(
      ticks.map((tick) => half(tick) - at(tick.value)),
      0,
    ),
    after: greatest(
      ticks.map((tick) => half(tick) + at(tick.value) - width),
      0,
    ),
  };
}

function fits(axis: Axis, ticks: readonly Tick[], width: number): boolean {
  const { at } = placing(axis, [0, width]);
  const spans = ticks
    .map(({ value, text }) => ({ at: at(value), half: textWidth(text, type) / 2 }))
    .sort((a, b) => a.at - b.at);
  return spans.every(
    (span, i) => i === 0 || span.at - span.half - (spans[i - 1]!.at + spans[i - 1]!.half) >= apart,
  );
}
