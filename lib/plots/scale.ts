import { widened } from './domain.ts';
import type { Axis } from './figure.ts';
import { type Domain, linearTicks, logTicks, tickText, tickTexts } from './ticks.ts';

/** One number of an axis that is drawn, and what is written there. */
export interface Tick {
  value: number;
  text: string;
}

/** Where the numbers of an axis lie on the screen. */
export interface Placing {
  /** The pixel of a number; NaN for one that has no place, as 0 on a log axis. */
  at(value: number): number;
  /** How many pixels a length in units of the axis has; meaningful where the axis is linear. */
  span(length: number): number;
  /** Whether a number lies between the ends of the axis. */
  inside(value: number): boolean;
  linear: boolean;
}

/** Places the domain of an axis from one pixel to another; a reversed axis runs the other way. */
export function placing(axis: Axis, [from, to]: readonly [number, number]): Placing {
  const log = isLog(axis);
  const [low, high] = drawnDomain(axis);
  const [a, b] = axis.reversed ? [to, from] : [from, to];
  const measure = (value: number) => (log ? Math.log10(value) : value);
  const start = measure(low);
  const length = measure(high) - start;
  const at = (value: number) => {
    if (!Number.isFinite(value) || (log && value <= 0)) return Number.NaN;
    // Far outside is as good as outside, and stays a number that a renderer can draw.
    const t = Math.min(50, Math.max(-50, (measure(value) - start) / length));
    return a + t * (b - a);
  };
  return {
    at,
    span: (units) => Math.abs((units / length) * (b - a)),
    inside: (value) => {
      const t = (measure(value) - start) / length;
      return t >= -1e-9 && t <= 1 + 1e-9;
    },
    linear: !log,
  };
}

/** What is written along an axis: its categories, or about as many round numbers as wanted. */
export function ticksOf(axis: Axis, wanted: number): Tick[] {
  const domain = drawnDomain(axis);
  if (axis.categories) {
    return axis.categories
      .map((text, value) => ({ value, text }))
      .filter(({ value }) => value >= domain[0] && value <= domain[1]);
  }
  const values = isLog(axis)
    ? logTicks(domain, wanted).filter((value) => !axis.whole || Number.isInteger(value))
    : linearTicks(domain, wanted, axis.whole);
  // Numbers that grow by factors have no common decimals: 0.1, 1, 10.
  const texts = isLog(axis) ? values.map((value) => tickText(value)) : tickTexts(values);
  return values.map((value, i) => ({ value, text: texts[i]! }));
}

/** Categories lie at 0, 1, 2, ..., which have no logarithms. */
export const isLog = ({ scale, categories }: Axis): boolean => scale === 'log' && !categories;

function drawnDomain(axis: Axis): Domain {
  return widened(axis.domain ?? [0, 1], isLog(axis));
}
