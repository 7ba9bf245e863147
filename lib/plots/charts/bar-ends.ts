import { extentOf } from '../domain.ts';
import { greatest } from '../greatest.ts';
import type { BarMark, Mark } from '../marks.ts';
import { textWidth } from '../text-width.ts';
import { colour, fontSizes, roleOn } from '../theme.ts';
import { numberTexts } from './words.ts';

/** How the lengths of bars are placed so that there is room for the numbers at their ends. */
export interface Room {
  domain: readonly [number, number] | undefined;
  /** From the end of a bar outwards, or inwards where `step` is -1, to the middle or beginning of its number. */
  gap: (value: number, step?: 1 | -1) => number;
  /** Whether the axis goes on for long enough behind that end. */
  fits: (value: number) => boolean;
}

interface Wanted {
  text: boolean;
  log: boolean;
  /** As somebody asks for it. */
  domain: readonly [number, number] | undefined;
}

// Pixels that the lengths of bars have on a telephone; on a wider screen there is more room.
const narrowest = { lying: 170, standing: 190 };

/** An axis that is asked for stays as it is; any other grows for the numbers. */
export function roomFor(bars: readonly BarMark[], { text, log, domain }: Wanted): Room {
  const lying = bars[0]?.lying ?? false;
  if (log) {
    const factor = lying ? 1.06 : 1.15;
    return {
      domain,
      gap: (value, step = 1) => value * factor ** step,
      fits: (value) => !domain || value * factor ** 2 <= domain[1],
    };
  }
  const [low, high] = extentOf([...bars.map(reaches), [0]]);
  const widest = text
    ? greatest(
        textsOf(bars).map((one) => textWidth(one, { size: fontSizes.tick })),
        0,
      )
    : 0;
  const [distance, size] = lying ? [4, widest] : [9, 7];
  const sides = domain ? 0 : (low < 0 ? 1 : 0) + (high > 0 ? 1 : 0);
  const pixels = Math.max(40, narrowest[lying ? 'lying' : 'standing'] - (distance + size) * sides);
  const pixel = (domain ? domain[1] - domain[0] : high - low || 1) / pixels;
  const beyond = text ? (distance + size) * pixel : 8 * pixel;
  return {
    domain: domain ?? [low < 0 ? low - beyond : 0, high > 0 ? high + beyond : low < 0 ? 0 : 1],
    gap: (value, step = 1) => value + (value < 0 ? -step : step) * distance * pixel,
    fits: (value) => !domain || (value < 0 ? value - beyond >= domain[0] : value + beyond <= domain[1]),
  };
}

/** The numbers beyond the ends of their bars and whiskers; inside of a bar behind which the axis ends. */
export function endTexts(bars: readonly BarMark[], room: Room): Mark[] {
  const texts = textsOf(bars);
  let first = 0;
  return bars.flatMap((bar) => {
    const own = texts.slice(first, first + bar.to.length);
    first += bar.to.length;
    const ends = own.flatMap((text, i) => (Number.isFinite(bar.to[i]) ? [endOf(bar, text, i, room)] : []));
    return [false, true].flatMap((inside) =>
      [false, true].flatMap((below) =>
        words(
          bar,
          ends.filter((end) => end.inside === inside && end.below === below),
        ),
      ),
    );
  });
}

interface End {
  text: string;
  /** Along the names, and along the lengths. */
  along: number;
  at: number;
  inside: boolean;
  /** Of a number below 0. */
  below: boolean;
}

function endOf({ at, to, error }: BarMark, text: string, i: number, { domain, gap, fits }: Room): End {
  const value = to[i]!;
  const whisker = Math.sign(value) * (error?.[i] || 0);
  const inside = !fits(value + whisker);
  // A bar may go on behind the end of the axis.
  const seen = domain ? Math.min(domain[1], Math.max(domain[0], value - whisker)) : value;
  const place = inside ? gap(seen, -1) : gap(value + whisker);
  return { text, along: at[i]!, at: place, inside, below: value < 0 };
}

function words({ lying, role = 0 }: BarMark, ends: readonly End[]): Mark[] {
  const [first] = ends;
  if (!first) return [];
  const [along, at] = [ends.map((end) => end.along), ends.map((end) => end.at)];
  return [
    {
      mark: 'text',
      size: fontSizes.tick,
      anchor: lying ? (first.below === first.inside ? 'start' : 'end') : 'middle',
      role: first.inside ? roleOn(colour(role, 'light')) : undefined,
      x: lying ? at : along,
      y: lying ? along : at,
      texts: ends.map(({ text }) => text),
    },
  ];
}

// All with as many decimals.
const textsOf = (bars: readonly BarMark[]) => numberTexts(bars.flatMap(({ to }) => Array.from(to)));

// How far a bar goes, with its whisker.
function reaches({ to, error }: BarMark): number[] {
  return Array.from(to, (value, i) => [value - (error?.[i] || 0), value + (error?.[i] || 0)]).flat();
}
