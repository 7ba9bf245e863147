import { inflateSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { figure } from '../../../lib/plots/make.ts';
import { toPlotly } from '../../../lib/plots/plotly/index.ts';

// Plotly draws the first row of the file at the least y and its first column at the least x, wherever these are
// on the screen; a mark's first row is at the top.
test.each([
  {
    x: false,
    y: false,
    rows: [
      [3, 4],
      [1, 2],
    ],
  },
  {
    x: false,
    y: true,
    rows: [
      [1, 2],
      [3, 4],
    ],
  },
  {
    x: true,
    y: false,
    rows: [
      [4, 3],
      [2, 1],
    ],
  },
  {
    x: true,
    y: true,
    rows: [
      [2, 1],
      [4, 3],
    ],
  },
])('a picture stands upright on axes reversed so: $x, $y', ({ x, y, rows }) => {
  const drawn = toPlotly(
    figure({
      title: 'Picture',
      alt: 'Four pixels.',
      panels: [
        {
          x: { label: 'x', reversed: x },
          y: { label: 'y', reversed: y },
          marks: [
            { mark: 'image', width: 2, height: 2, channels: 1, pixels: [1, 2, 3, 4], x: [0, 10], y: [0, 4] },
          ],
        },
      ],
    }),
  );
  const [trace] = drawn.data;
  expect(trace).toMatchObject({ x0: 2.5, dx: 5, y0: 1, dy: 2 });
  expect(pixels(String(trace!.source))).toEqual(rows);
  expect(drawn.layout).toMatchObject({ yaxis: { scaleanchor: false } });
});

/** The rows of a grey PNG, read with Node's own zlib. */
function pixels(uri: string): number[][] {
  const file = Buffer.from(uri.split(',')[1]!, 'base64');
  const parts: Buffer[] = [];
  let width = 0;
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const name = file.toString('latin1', at + 4, at + 8);
    const body = file.subarray(at + 8, at + 8 + length);
    if (name === 'IHDR') width = body.readUInt32BE(0);
    if (name === 'IDAT') parts.push(body);
    at += length + 12;
  }
  const bytes = [...inflateSync(Buffer.concat(parts))];
  return Array.from({ length: bytes.length / (width + 1) }, (_, row) =>
    bytes.slice(row * (width + 1) + 1, (row + 1) * (width + 1)),
  );
}
