import { expect, test } from '@jest/globals';
import { png } from '../../../lib/base/index.ts';
import { imageSize } from '../../../lib/handout/outputs/image-size.ts';
import { context, display } from './context.ts';

const picture = png({ width: 3, height: 2, channels: 1, bytes: new Uint8Array(6) }).toString('base64');
// 5 x 4 pixels of one colour.
const others: Record<string, string> = {
  gif: 'R0lGODdhBQAEAIAAAP8AAAAAACwAAAAABQAEAAACBISPCQUAOw==',
  'webp, lossless': 'UklGRhwAAABXRUJQVlA4TA8AAAAvBMAAAAcQ/Y/+ByKi/wEA',
};

test.each(Object.keys(others))('the size of a %s is read from its first bytes', (kind) => {
  expect(imageSize(Buffer.from(others[kind]!, 'base64'))).toMatchObject({ width: 5, height: 4 });
});

test('the size of a JPEG stands behind its other segments, whatever they hold', () => {
  const bytes = Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 6, 0xff, 0xc0, 1, 1],
    ...[0xff, 0xff, 0xc2, 0, 11, 8, 0x01, 0x02, 0x03, 0x04, 1, 1, 0x11, 0],
  ]);
  expect(imageSize(bytes)).toEqual({ mime: 'image/jpeg', width: 0x304, height: 0x102 });
  expect(imageSize(bytes.subarray(0, 12))).toBeUndefined();
});

test('a picture has its size, and the words of its maker', () => {
  const img = (alt: string, size = 'width="3" height="2"') =>
    `<div class="picture on-white"><img src="data:image/png;base64,${picture}" ${size} alt="${alt}"></div>`;
  const data = { 'image/png': `${picture}\n` };
  expect(display(data)).toBe(img('Output of code cell 3'));
  expect(display({ ...data, 'text/plain': '<Figure size 640x480 with 1 Axes>' })).toBe(
    img('Output of code cell 3'),
  );
  expect(display({ ...data, 'text/plain': 'Loss\nfalls' })).toBe(img('Loss falls'));
  expect(display(data, { 'image/png': { alt: 'a "b"', width: 6 } })).toBe(
    img('a &quot;b&quot;', 'width="6" height="4"'),
  );
});

test('what calls itself a PNG and is something else is named after what it is', () => {
  expect(display({ 'image/png': others.gif })).toContain('src="data:image/gif;base64,');
});

test('a picture of other hands is on white, has a name, and its ids are its own each time', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg"><clipPath id="a"><rect/></clipPath><g clip-path="url(#a)" onclick="x"/></svg>';
  const where = context();
  const [one, two] = [
    display({ 'image/svg+xml': svg }, {}, where),
    display({ 'image/svg+xml': svg }, {}, where),
  ];
  expect(one).toContain('<div class="picture on-white"><svg');
  expect(one).toContain('aria-label="Output of code cell 3"');
  expect(one).not.toContain('onclick');
  const ids = [one, two].flatMap((html) => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
  expect(new Set(ids).size).toBe(2);
  for (const [i, html] of [one, two].entries()) expect(html).toContain(`url(#${ids[i]})`);
});
