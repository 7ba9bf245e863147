import { shapeOf, shapeText } from '../../base/index.ts';
import { extentOf } from '../domain.ts';
import { type Figure, figure } from '../make.ts';
import type { Scale } from '../marks.ts';
import { type ChartOptions, refuse } from './chart.ts';
import { tileTable } from './tile-table.ts';
import { type Tile, tilesPanel } from './tiles.ts';
import { counted, notes, spanText } from './words.ts';

export interface FiltersOptions extends ChartOptions {
  /** One for each picture. */
  names?: readonly string[] | undefined;
  columns?: number | undefined;
  /** What the numbers are. */
  label?: string | undefined;
  scale?: Scale | undefined;
  /** From where to where the colours go; the same for all pictures. */
  domain?: readonly [number, number] | undefined;
  /** The most pictures of a layer that are shown. */
  limit?: number | undefined;
}

/** What a layer looks for: the weights of each filter as a small picture, blue below 0 and brown above. */
export function filters(pictures: readonly Tile[], options: FiltersOptions): Figure {
  const { label = 'weight', scale = 'diverging' } = options;
  return tiled('filters', 'filter', { '': pictures }, { ...options, label, scale });
}

/** What a layer found, one picture for each of its filters; several layers by their names. */
export function featureMaps(
  maps: readonly Tile[] | Readonly<Record<string, readonly Tile[]>>,
  options: FiltersOptions,
): Figure {
  const layers = (Array.isArray(maps) ? { '': maps } : maps) as Readonly<Record<string, readonly Tile[]>>;
  const { label = 'activation', scale = 'sequential' } = options;
  return tiled('feature maps', 'map', layers, { ...options, label, scale });
}

type Settings = FiltersOptions & { label: string; scale: Scale };

function tiled(
  chart: string,
  one: string,
  layers: Readonly<Record<string, readonly Tile[]>>,
  { title, names, columns, label, scale, limit = 64, ...options }: Settings,
): Figure {
  const list = Object.entries(layers);
  for (const [layer, tiles] of list) {
    const problem = problemOf(tiles, names);
    if (problem) refuse(chart, title, layer ? `layer "${layer}" ${problem}` : `it ${problem}`);
  }
  const spans = extentOf(list.flatMap(([, tiles]) => tiles.flat()));
  const most = Math.max(Math.abs(spans[0]), Math.abs(spans[1])) || 1;
  const domain = options.domain ?? (scale === 'diverging' ? ([-most, most] as const) : spans);
  const more = list.filter(([, tiles]) => tiles.length > limit);
  const sizes = list.map(([layer, tiles]) => {
    const { 0: rows = 0, 1: across = 0 } = shapeOf(tiles[0] ?? []);
    return `${layer && `${layer}: `}${counted(tiles.length, one)}${tiles.length > 0 ? ` of ${rows} x ${across}` : ''}`;
  });
  return figure({
    title,
    alt:
      options.alt ??
      `${chart === 'filters' ? 'Filters' : 'Feature maps'} as small pictures. ${sizes.join('; ')}. ${label}: ${spanText(spans)}.`,
    note: notes(
      options.note,
      ...more.map(
        ([layer, tiles]) => `shown: ${limit} of ${counted(tiles.length, one)}${layer && ` of ${layer}`}`,
      ),
    ),
    columns: 1,
    tables: [
      tileTable(
        list.map(([layer, tiles]) => [layer, tiles.slice(0, limit)]),
        { one, names },
      ),
    ],
    panels: list.map(([layer, tiles]) =>
      tilesPanel(tiles.slice(0, limit), { names, columns, scale, domain, label, title: layer || undefined }),
    ),
  });
}

function problemOf(tiles: readonly Tile[], names: readonly string[] | undefined): string | undefined {
  if (names && names.length !== tiles.length) {
    return `has ${counted(tiles.length, 'picture')} and ${counted(names.length, 'name')}, wanted as many of both`;
  }
  if (tiles.length === 0) return undefined;
  const shape = shapeOf(tiles);
  if (shape.length === 3) return undefined;
  return `has the shape ${shapeText(shape)}, wanted (count, height, width)`;
}
