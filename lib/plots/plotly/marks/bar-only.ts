import type { Coloured } from '../../marks.ts';
import { coloured } from '../coloured.ts';
import type { Json, Place } from '../trace.ts';

/** A trace that shows nothing but the colour bar of a mark made of lines, which have none in plotly. */
export function barOnly(colours: Pick<Coloured, 'scale' | 'domain'>, place: Place): Json {
  return {
    type: 'scatter',
    mode: 'markers',
    x: [null],
    y: [null],
    xaxis: place.x,
    yaxis: place.y,
    marker: { color: [null], ...coloured(colours, place, 'c') },
    hoverinfo: 'skip',
  };
}
