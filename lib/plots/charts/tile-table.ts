import { extentOf } from '../domain.ts';
import type { Columns } from '../marks.ts';
import type { Tile } from './tiles.ts';

/** What the numbers of each small picture span: all of them would be a list that nobody reads. */
export function tileTable(
  layers: readonly (readonly [name: string, tiles: readonly Tile[]])[],
  { one, names }: { one: string; names: readonly string[] | undefined },
): Columns {
  const rows = layers.flatMap(([layer, tiles]) =>
    tiles.map((tile, i) => {
      const numbers = tile.flatMap((row) => Array.from(row)).filter(Number.isFinite);
      const [lowest, highest] = numbers.length > 0 ? extentOf([numbers]) : [null, null];
      const mean = numbers.length > 0 ? numbers.reduce((a, b) => a + b, 0) / numbers.length : null;
      return { layer, name: names?.[i] ?? i + 1, lowest, mean, highest };
    }),
  );
  return [
    ...(layers.length > 1 ? [{ name: 'layer', values: rows.map(({ layer }) => layer) }] : []),
    { name: one, values: rows.map(({ name }) => name) },
    { name: 'lowest', values: rows.map(({ lowest }) => lowest) },
    { name: 'mean', values: rows.map(({ mean }) => mean) },
    { name: 'highest', values: rows.map(({ highest }) => highest) },
  ];
}
