import type { FigureParts } from '../figure.ts';
import { numberOf } from './axes.ts';
import type { Json } from './trace.ts';

/**
 * What plotly does not draw, for a page that lists the figure: its words, the titles of its panels and the names
 * along their axes by the axis (`y2`), and the tables that it brings itself.
 */
export function metaJson({ alt, panels, tables }: FigureParts): Json {
  const titles = panels.flatMap(({ title }, at) => (title ? [[`x${numberOf(at)}`, title]] : []));
  const names = panels.flatMap((panel, at) =>
    (['x', 'y'] as const).flatMap((letter) => {
      const { categories } = panel[letter];
      return categories ? [[`${letter}${numberOf(at)}`, categories]] : [];
    }),
  );
  return {
    alt,
    ...(titles.length > 1 && { titles: Object.fromEntries(titles) }),
    ...(names.length > 0 && { names: Object.fromEntries(names) }),
    ...(tables && { tables: tables.map((columns) => columns.map(columnJson)) }),
  };
}

const columnJson = ({ name, values }: { name: string; values: readonly unknown[] }): Json => ({
  name,
  values: values.map((value) => (typeof value === 'number' && !Number.isFinite(value) ? null : value)),
});
