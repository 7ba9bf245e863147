import { pathsText, placeText } from './descent-paths.ts';
import type { Heights, LandscapeOptions } from './landscape.ts';
import { said } from './words.ts';

/** A landscape in words: how high it is, where it is lowest, and who walks over it. */
export function landscapeText(
  what: string,
  { lowest, most }: Heights,
  { x = 'w', y = 'b', height = 'loss', paths = {} }: LandscapeOptions,
): string {
  const over = `${what} of ${height} over ${x} and ${y}`;
  if (!lowest) return `${over}: no finite heights.${pathsText(paths)}`;
  const spans =
    lowest.z === most
      ? `the same height, ${said(most)}, everywhere`
      : `from ${said(lowest.z)} at ${placeText([lowest.x, lowest.y])} up to ${said(most)}`;
  return `${over}: ${spans}.${pathsText(paths)}`;
}
