import type { Plot } from '../../contract.ts';

export type BundleName = 'basic' | 'cartesian';

// What the packages' own READMEs say that they contain.
const basic = ['bar', 'pie', 'scatter'];
const cartesian = [
  ...[...basic, 'box', 'contour', 'heatmap', 'histogram', 'histogram2d', 'histogram2dcontour'],
  ...['image', 'scatterternary', 'violin'],
];

/** The smallest bundle of plotly that draws traces of all these types; undefined where none does. */
export function drawnBy(types: readonly string[]): BundleName | undefined {
  if (types.every((type) => basic.includes(type))) return 'basic';
  return types.every((type) => cartesian.includes(type)) ? 'cartesian' : undefined;
}

/** The one for all plots of a page; undefined without plots. */
export function bundleName(plots: readonly Plot[]): BundleName | undefined {
  return plots.length === 0 ? undefined : drawnBy(plots.flatMap(({ types }) => types));
}
