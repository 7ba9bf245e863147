import type { SurfaceMark } from '../../marks.ts';
import { coloured } from '../coloured.ts';
import { jsonNumbers, jsonRows } from '../json-numbers.ts';
import { literalInSpace } from '../literal.ts';
import type { Json, Place } from '../trace.ts';

/** Heights in space, in a scene instead of a pair of axes. */
export function surface(mark: SurfaceMark, place: Place): Json[] {
  return [
    {
      type: 'surface',
      x: jsonNumbers(mark.x),
      y: jsonNumbers(mark.y),
      z: jsonRows(mark.z, mark.x.length),
      scene: place.scene,
      ...coloured(mark, place, 'c'),
      hovertemplate:
        `${literalInSpace(place.panel.x.label)}: %{x}<br>${literalInSpace(place.panel.y.label)}: %{y}<br>` +
        `${literalInSpace(mark.label ?? '')}: %{z}<extra></extra>`,
    },
  ];
}
