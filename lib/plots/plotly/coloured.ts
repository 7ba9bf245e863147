import type { Coloured } from '../marks.ts';
import { stops } from '../theme.ts';
import type { Json, Place } from './trace.ts';

/** How plotly turns the numbers of a mark into colours: from where to where (`cmin`, `zmin`), and its bar. */
export function coloured(
  { scale = 'sequential', domain = [0, 1] }: Pick<Coloured, 'scale' | 'domain'>,
  { colourBar }: Place,
  letter: 'c' | 'z',
): Json {
  return {
    colorscale: stops(scale),
    [`${letter}min`]: domain[0],
    [`${letter}max`]: domain[1],
    [`${letter}auto`]: false,
    showscale: colourBar !== undefined,
    ...(colourBar && { colorbar: colourBar }),
  };
}
