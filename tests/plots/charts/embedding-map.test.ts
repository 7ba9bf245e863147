import { describe, expect, test } from '@jest/globals';
import { rng } from '../../../lib/base/index.ts';
import { embeddingMap } from '../../../lib/plots/charts/embedding-map.ts';
import { placeLabels } from '../../../lib/plots/charts/label-places.ts';
import { toSvg } from '../../../lib/plots/svg/index.ts';
import { textWidth } from '../../../lib/plots/text-width.ts';
import { parseXml, type Tag, tagsIn } from '../svg/xml.ts';

const random = rng('words');
const points = Array.from({ length: 80 }, () => [random.normal(), random.normal()] as const);
const words = points.map((_, i) => (i % 7 === 0 ? `词语${i}` : `word ${i}`));
const sheet = { width: 328, height: 246, size: 10, apart: 6 };

describe('words beside points', () => {
  test('no two boxes share a pixel, and all lie on the sheet', () => {
    const places = placeLabels(
      points.map(([x, y]) => [164 + 45 * x, 123 + 35 * y]),
      words,
      sheet,
    );
    const boxes = places.filter((place) => place !== undefined);
    expect(boxes.length).toBeGreaterThan(30);
    for (const [i, a] of boxes.entries()) {
      expect(a.left >= 0 && a.left + a.width <= 328 && a.top >= 0 && a.top + a.height <= 246).toBe(true);
      for (const b of boxes.slice(i + 1)) {
        const across = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
        const down = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
        expect(Math.min(across, down)).toBeLessThanOrEqual(0);
      }
    }
  });

  test('the first words are never left out for later ones', () => {
    const [first, second] = placeLabels(
      [
        [100, 100],
        [100, 100],
      ],
      ['one', 'two'],
      { ...sheet, width: 140, height: 108 },
    );
    expect(first).toBeDefined();
    expect(second === undefined || second.anchor !== first!.anchor).toBe(true);
  });

  test.each([360, 640])('in the drawing of %d pixels no two words overlap, either', (width) => {
    const figure = embeddingMap(points, words, { title: 'Words' });
    const svg = parseXml(toSvg(figure, { width, theme: 'light' }));
    const texts = [...tagsIn(svg)]
      .filter((tag) => tag.name === 'text' && /^(word|词语)/.test(tag.text))
      .map(boxOf);
    expect(texts.length).toBeGreaterThan(30);
    for (const [i, a] of texts.entries()) {
      for (const b of texts.slice(i + 1)) {
        const apart = a.left >= b.right || b.left >= a.right || Math.abs(a.y - b.y) >= 10;
        expect(apart || `${a.text} and ${b.text}`).toBe(true);
      }
    }
  });
});

function boxOf({ attributes, text }: Tag) {
  const [x, y, wide] = [Number(attributes.x), Number(attributes.y), textWidth(text, { size: 10 })];
  const anchor = attributes['text-anchor'];
  const left = anchor === 'end' ? x - wide : anchor === 'middle' ? x - wide / 2 : x;
  return { text, left, right: left + wide, y };
}

describe('an embedding map', () => {
  test('says how many words it names, and which points it left out', () => {
    const crowd = [...points.map(() => [0, 0]), [Number.NaN, 1]];
    const { note } = embeddingMap(crowd, [...words, 'lost'], { title: 'Crowd' });
    expect(note).toMatch(
      /^named: \d of 80 points, as many as fit · left out: 1 point without finite numbers$/,
    );
  });

  test('words and points are as many', () => {
    expect(() => embeddingMap([[0, 1]], ['a', 'b'], { title: 'Words' })).toThrow(
      new RangeError(
        'Cannot draw the embedding map "Words": words has 2 and there are 1 point, wanted one for each point',
      ),
    );
  });
});
