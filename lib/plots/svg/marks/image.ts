import type { ImageMark } from '../../marks.ts';
import { opacities } from '../../theme.ts';
import { type Attributes, element } from '../element.ts';
import { pngUri } from '../png.ts';
import type { Box, Space } from '../space.ts';

/** A picture with sharp pixels; its first row is at the top, whichever way the axes run. */
export function image(mark: ImageMark, space: Space): string {
  const { width, height, channels, pixels, opacity = opacities.image } = mark;
  const box = boxBetween(space, mark.x, mark.y);
  if (!box || width === 0 || height === 0) return '';
  const bytes = Uint8Array.from(pixels, (value) => Math.round(Math.min(255, Math.max(0, value || 0))));
  return raster(pngUri({ width, height, channels, bytes }), box, {
    opacity: opacity < 1 ? opacity : undefined,
    'clip-path': space.clip,
  });
}

/** A picture stretched over a box. */
export function raster(href: string, { left, top, width, height }: Box, more: Attributes): string {
  return element('image', {
    x: left,
    y: top,
    width,
    height,
    preserveAspectRatio: 'none',
    style: 'image-rendering:pixelated',
    href,
    ...more,
  });
}

/** The rectangle between two numbers of each axis; undefined where one has no place. */
export function boxBetween(
  space: Space,
  x: readonly [number, number],
  y: readonly [number, number],
): Box | undefined {
  const [a, b] = x.map(space.x.at) as [number, number];
  const [c, d] = y.map(space.y.at) as [number, number];
  if (![a, b, c, d].every(Number.isFinite)) return undefined;
  return { left: Math.min(a, b), top: Math.min(c, d), width: Math.abs(b - a), height: Math.abs(d - c) };
}
