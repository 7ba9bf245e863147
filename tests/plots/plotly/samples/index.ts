import type { Figure } from '../../../../lib/plots/make.ts';
import { bars, cells, table } from './bars-and-cells.ts';
import { curves, scatter } from './lines-and-points.ts';
import { hard, words } from './odd.ts';
import { images, network } from './pictures-and-networks.ts';
import { animation, contours, surface } from './ravine.ts';

/** Figures that use every mark and every kind of axis, by their names; for the unit tests and for a browser. */
export const samples: Record<string, Figure> = {
  curves,
  scatter,
  bars,
  cells,
  contours,
  images,
  network,
  table,
  surface,
  animation,
  words,
  hard,
};
