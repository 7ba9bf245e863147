import { pngUri } from '../../../base/index.ts';
import type { ImageMark } from '../../marks.ts';
import type { Json, Place } from '../trace.ts';

/** A picture with sharp pixels; its first row is at the top, whichever way the axes run. */
export function image(mark: ImageMark, { panel, x, y }: Place): Json[] {
  const { width, height, channels } = mark;
  if (width === 0 || height === 0) return [];
  const [dx, dy] = [(mark.x[1] - mark.x[0]) / width, (mark.y[1] - mark.y[0]) / height];
  // Plotly begins with the least x and y, wherever its axes have them.
  const bytes = turned(mark, { across: panel.x.reversed ?? false, down: !panel.y.reversed });
  return [
    {
      type: 'image',
      source: pngUri({ width, height, channels, bytes }),
      x0: mark.x[0] + dx / 2,
      dx,
      y0: mark.y[0] + dy / 2,
      dy,
      xaxis: x,
      yaxis: y,
      zsmooth: false,
      hoverinfo: 'skip',
    },
  ];
}

function turned(
  { width, height, channels, pixels }: ImageMark,
  { across, down }: { across: boolean; down: boolean },
): Uint8Array {
  const bytes = new Uint8Array(width * height * channels);
  let at = 0;
  for (let row = 0; row < height; row++) {
    const fromRow = down ? height - 1 - row : row;
    for (let column = 0; column < width; column++) {
      const from = (fromRow * width + (across ? width - 1 - column : column)) * channels;
      for (let channel = 0; channel < channels; channel++) bytes[at++] = byte(pixels[from + channel]!);
    }
  }
  return bytes;
}

const byte = (value: number) => Math.round(Math.min(255, Math.max(0, value || 0)));
