import { extentOf, widened } from '../domain.ts';
import type { Coloured, Numbers, OnColour } from '../marks.ts';
import { paint, roleOn } from '../theme.ts';

/** What is drawn with one ink on coloured cells. */
export interface Inked<Thing> {
  role: OnColour | 'ink';
  things: Thing[];
}

/** The colours of cells with their ends, so that what is written on a cell can be chosen by its colour. */
export function withDomain(values: Numbers): Coloured & { domain: readonly [number, number] } {
  return { values, domain: widened(extentOf([values])) };
}

/** Things by the ink that is read on the cell where each lies; a cell without a number is as the paper. */
export function byInk<Thing extends { cell: number }>(
  things: readonly Thing[],
  { values, scale = 'sequential', domain = [0, 1] }: Coloured,
): Inked<Thing>[] {
  const inkOf = ({ cell }: Thing) => {
    const part = (values[cell]! - domain[0]) / (domain[1] - domain[0]);
    return Number.isFinite(part) ? roleOn(paint(scale, part)) : 'ink';
  };
  return (['ink', 'black', 'white'] as const)
    .map((role) => ({ role, things: things.filter((thing) => inkOf(thing) === role) }))
    .filter(({ things: own }) => own.length > 0);
}
