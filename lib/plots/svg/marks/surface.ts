import type { SurfaceMark } from '../../marks.ts';
import { opacities, paint } from '../../theme.ts';
import { type Domain, linearTicks } from '../../ticks.ts';
import { region } from '../contour.ts';
import { element } from '../element.ts';
import { type Point, pathText } from '../path-text.ts';
import type { Space } from '../space.ts';

/** A surface seen from above: bands of one colour between lines of equal height. */
export function surface(mark: SurfaceMark, { x, y, pen, clip }: Space): string {
  const { scale = 'sequential', domain = [0, 1], opacity = opacities.surface } = mark;
  const place = ([a, b]: Point): Point => [x.at(a), y.at(b)];
  const bands = bandsOf(domain).map(({ level, middle }) => {
    const rings = region(mark, level).map((ring) => ring.map(place));
    const d = rings
      .filter((ring) => ring.length > 2 && ring.flat().every(Number.isFinite))
      .map((ring) => pathText(ring, { closed: true }))
      .join('');
    const t = (middle - domain[0]) / (domain[1] - domain[0]);
    return d && element('path', { d, fill: paint(scale, t) });
  });
  const attributes = {
    'fill-rule': 'evenodd',
    'clip-path': clip,
    opacity: opacity < 1 ? opacity : undefined,
    ...pen.stroke('paper'),
    'stroke-width': 0.5,
    'stroke-opacity': 0.5,
  };
  return bands.some(Boolean) ? element('g', attributes, bands.join('')) : '';
}

/** Where bands of a height begin, and the height in the middle of each. */
export function bandsOf(domain: Domain): { level: number; middle: number }[] {
  const levels = linearTicks(domain, 12).filter((level) => level > domain[0] && level < domain[1]);
  // The first band has no lower end; it begins below all heights.
  const starts = [-Number.MAX_VALUE, ...levels];
  return starts.map((level, i) => {
    const [low, high] = [i === 0 ? domain[0] : level, starts[i + 1] ?? domain[1]];
    return { level, middle: i === 0 ? (low + high) / 2 : low + (high - low) / 2 };
  });
}
