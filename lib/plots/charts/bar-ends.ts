import { extentOf } from '../domain.ts';
import { greatest } from '../greatest.ts';
import type { BarMark, Mark } from '../marks.ts';
import { textWidth } from '../text-width.ts';
import { fontSizes } from '../theme.ts';
import { numberTexts } from './words.ts';

/** How the lengths of bars are placed so that there is room for the numbers at their ends. */
export interface Room {
  domain: readonly [number, number] | undefined;
  /** From the end of a bar to its number: so much is added, or on a log axis multiplied. */
  gap: (value: number) => number;
}

interface Wanted {
  text: boolean;
  log: boolean;
  /** As somebody asks for it. */
  domain: readonly [number, number] | undefined;
}

// Pixels that the lengths of bars have on a telephone; on a wider screen there is more room.
const narrowest = { lying: 170, standing: 190 };

export function roomFor(bars: readonly BarMark[], { text, log, domain }: Wanted): Room {
  const lying = bars[0]?.lying ?? false;
  if (log) return { domain, gap: (value) => value * (lying ? 1.06 : 1.15) };
  const [low, high] = extentOf([...bars.map(reaches), [0]]);
  const widest = text
    ? greatest(
        textsOf(bars).map((one) => textWidth(one, { size: fontSizes.tick })),
        0,
      )
    : 0;
  const [distance, size] = lying ? [4, widest] : [9, 7];
  const taken = (distance + size) * ((low < 0 ? 1 : 0) + (high > 0 ? 1 : 0));
  const pixels = Math.max(40, narrowest[lying ? 'lying' : 'standing'] - taken);
  const pixel = (Math.max(high, domain?.[1] ?? 0) - Math.min(low, domain?.[0] ?? 0) || 1) / pixels;
  const beyond = text ? (distance + size) * pixel : 8 * pixel;
  return {
    domain: domain
      ? [domain[0], text ? Math.max(domain[1], high + beyond) : domain[1]]
      : [low < 0 ? low - beyond : 0, high > 0 ? high + beyond : low < 0 ? 0 : 1],
    gap: (value) => value + (value < 0 ? -distance : distance) * pixel,
  };
}

/** The numbers beyond the ends of their bars, and of their whiskers. */
export function endTexts(bars: readonly BarMark[], gap: Room['gap']): Mark[] {
  const texts = textsOf(bars);
  let first = 0;
  return bars.flatMap((bar) => {
    const own = texts.slice(first, first + bar.to.length);
    first += bar.to.length;
    const places = own.map((_, i) => i).filter((i) => Number.isFinite(bar.to[i]));
    return [
      words(
        bar,
        own,
        places.filter((i) => bar.to[i]! >= 0),
        gap,
      ),
      words(
        bar,
        own,
        places.filter((i) => bar.to[i]! < 0),
        gap,
      ),
    ].flat();
  });
}

function words(
  { at, to, error, lying }: BarMark,
  texts: readonly string[],
  places: readonly number[],
  gap: Room['gap'],
): Mark[] {
  if (places.length === 0) return [];
  const along = places.map((i) => at[i]!);
  const ends = places.map((i) => gap(to[i]! + Math.sign(to[i]!) * (error?.[i] || 0)));
  return [
    {
      mark: 'text',
      size: fontSizes.tick,
      anchor: lying ? (to[places[0]!]! < 0 ? 'end' : 'start') : 'middle',
      x: lying ? ends : along,
      y: lying ? along : ends,
      texts: places.map((i) => texts[i]!),
    },
  ];
}

// All with as many decimals.
const textsOf = (bars: readonly BarMark[]) => numberTexts(bars.flatMap(({ to }) => Array.from(to)));

// How far a bar goes, with its whisker.
function reaches({ to, error }: BarMark): number[] {
  return Array.from(to, (value, i) => [value - (error?.[i] || 0), value + (error?.[i] || 0)]).flat();
}
