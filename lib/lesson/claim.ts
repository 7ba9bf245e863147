import { allFull, quick } from '../base/index.ts';

export interface ClaimOptions {
  /** What the lesson's text says. */
  at: number;
  /** How far a run may be from it. */
  within: number;
  /** Whether this run is one that the text speaks of: the full data, not in a hurry. */
  full?: boolean | undefined;
  say?: ((line: string) => void) | undefined;
}

/**
 * Holds a number that a lesson's text states: `claim('06-depth-relu', accuracy, { at: 0.885, within: 0.03 })`. It
 * asserts only with the full data and QUICK off; else it prints the value here beside the full one.
 */
export function claim(
  id: string,
  value: number,
  { at, within, full = allFull() && !quick(), say = console.log }: ClaimOptions,
): void {
  if (!(within >= 0)) throw new RangeError(`Cannot hold claim ${id} within ${within}: wanted 0 or more`);
  if (!full) {
    say(`${id}: ${shown(value)} here; ${shown(at)} with the full data`);
    return;
  }
  if (!(Math.abs(value - at) <= within)) {
    throw new RangeError(
      `Claim ${id} does not hold: found ${shown(value)}, the text says ${shown(at)} (give or take ${shown(within)})`,
    );
  }
  // Where the text gives a range, the middle of it alone would read as another number than the text's.
  const range = shown(at + within) === shown(at) ? '' : ` ± ${shown(within)}`;
  say(`${id}: ${shown(value)} (the text says ${shown(at)}${range})`);
}

/** To four digits; what was counted, to the last one. */
const shown = (value: number): string =>
  String(Number.isSafeInteger(value) ? value : Number(value.toPrecision(4)));
