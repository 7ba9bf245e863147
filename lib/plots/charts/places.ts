import type { Numbers } from '../marks.ts';
import { refuse } from './chart.ts';
import { isList } from './groups.ts';
import { counted } from './words.ts';

/** Points in a plane: a row of x and y for each, or a list of x and one of y. */
export type Places = readonly Numbers[] | { x: Numbers; y: Numbers };

/** The x and the y of points. */
export function placesOf(points: Places, chart: string, title: string): { x: Numbers; y: Numbers } {
  if (!isList(points)) {
    const { x, y } = points as { x: Numbers; y: Numbers };
    if (x.length === y.length) return { x, y };
    refuse(
      chart,
      title,
      `x has ${counted(x.length, 'number')} and y has ${y.length}, wanted as many of both`,
    );
  }
  const rows = points as readonly Numbers[];
  const odd = rows.findIndex((row) => row?.length !== 2);
  if (odd >= 0) {
    const found = isList(rows[odd]) ? `has ${counted(rows[odd].length, 'number')}` : `is ${rows[odd]}`;
    refuse(
      chart,
      title,
      `point ${odd} ${found}, wanted an x and a y; give { x, y } where they are two lists`,
    );
  }
  return { x: rows.map((row) => row[0]!), y: rows.map((row) => row[1]!) };
}

/** Throws where there is not one label for each point. */
export function checkLabels(
  labels: ArrayLike<unknown> | undefined,
  count: number,
  { chart, title, what }: { chart: string; title: string; what: string },
): void {
  if (!labels || labels.length === count) return;
  refuse(
    chart,
    title,
    `${what} has ${labels.length} and there are ${counted(count, 'point')}, wanted one for each point`,
  );
}
