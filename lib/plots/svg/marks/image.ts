import { pngUri } from '../../../base/index.ts';
import type { ImageMark, Numbers } from '../../marks.ts';
import { opacities } from '../../theme.ts';
import { type Attributes, element } from '../element.ts';
import type { Box, Space } from '../space.ts';

/** A picture with sharp pixels; its first row is at the top, whichever way the axes run. */
export function image(mark: ImageMark, space: Space): string {
  const { width, height, channels, pixels, opacity = opacities.image } = mark;
  const box = boxBetween(space, mark.x, mark.y);
  if (!box || width === 0 || height === 0) return '';
  return raster(pngUri({ width, height, channels, bytes: bytesOf(pixels) }), box, {
    opacity: opacity < 1 ? opacity : undefined,
    'clip-path': space.clip,
  });
}

// Uint8Array.from with a function is ten times slower than this loop.
function bytesOf(pixels: Numbers): Uint8Array {
  if (pixels instanceof Uint8Array) return pixels;
  const bytes = new Uint8Array(pixels.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Math.round(Math.min(255, Math.max(0, pixels[i]! || 0)));
  return bytes;
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
