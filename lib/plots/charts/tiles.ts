import type { Panel } from '../figure.ts';
import type { Mark, Numbers, Scale } from '../marks.ts';
import { shortened } from '../text-width.ts';
import { emptySheet, highest, narrowest, sheet } from './sheet.ts';

/** A small picture: rows of numbers. */
export type Tile = readonly Numbers[];

export interface TilesOptions {
  /** One for each tile. */
  names?: readonly string[] | undefined;
  columns?: number | undefined;
  scale: Scale;
  domain: readonly [number, number];
  /** What the numbers are. */
  label: string;
  title?: string | undefined;
}

const gap = 5; // between tiles, in pixels
const nameHeight = 14;
const size = 10;
const bar = 46; // a colour bar stands beside

/** Tiles in rows, in colours that mean the same in all of them. */
export function tilesPanel(tiles: readonly Tile[], options: TilesOptions): Panel {
  const { names, scale, domain, label, title } = options;
  const across = { x: 'column of numbers', y: 'row of numbers' };
  const [rows, columns] = [tiles[0]?.length ?? 0, tiles[0]?.[0]?.length ?? 0];
  if (tiles.length === 0 || rows === 0 || columns === 0)
    return { ...emptySheet('nothing to show', across), title };
  const plan = planOf(tiles.length, { ...options, rows, across: columns });
  const corner = (i: number) =>
    [
      (i % plan.columns) * (plan.width + gap),
      Math.floor(i / plan.columns) * plan.step + (names ? nameHeight : 0),
    ] as const;
  const pictures = tiles.map((tile, i): Mark => {
    const [left, top] = corner(i);
    const values = tile.flatMap((row) => Array.from(row));
    return {
      mark: 'cells',
      rows,
      columns,
      x: [left, left + plan.width],
      y: [top, top + plan.height],
      colours: { values, scale, domain, ...(i === 0 && { label }) },
    };
  });
  const words: Mark = {
    mark: 'text',
    size,
    x: tiles.map((_, i) => corner(i)[0] + plan.width / 2),
    y: tiles.map((_, i) => corner(i)[1] - nameHeight / 2),
    texts: (names ?? [])
      .slice(0, tiles.length)
      .map((name) => shortened(name, plan.width + gap - 2, { size })),
  };
  return sheet({
    ...across,
    title,
    width: plan.columns * (plan.width + gap) - gap,
    height: Math.ceil(tiles.length / plan.columns) * plan.step - gap,
    marks: [...pictures, ...(names ? [words] : [])],
  });
}

interface Plan {
  columns: number;
  width: number;
  height: number;
  /** From one row of tiles to the next. */
  step: number;
}

// About twice as many columns as rows; more where the rows would be too high for a screen.
function planOf(
  count: number,
  { names, columns: wanted, rows, across }: TilesOptions & { rows: number; across: number },
): Plan {
  const proportion = Math.min(4, Math.max(0.1, rows / across));
  const usual = Math.min(
    count,
    Math.max(4, Math.min(names ? 8 : 12, Math.ceil(Math.sqrt(count * 2 * proportion)))),
  );
  for (let columns = Math.min(count, wanted ?? even(count, usual)); ; columns++) {
    const width = (narrowest - bar - gap * (columns - 1)) / columns;
    const height = width * proportion;
    const step = height + gap + (names ? nameHeight : 0);
    if (wanted || columns >= count || Math.ceil(count / columns) * step <= highest) {
      return { columns, width, height, step };
    }
  }
}

// Rows as full as they can be with so many: six tiles are 3 + 3, not 4 + 2.
const even = (count: number, columns: number) => Math.ceil(count / Math.ceil(count / columns));
