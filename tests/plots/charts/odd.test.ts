import { describe, expect, test } from '@jest/globals';
import { displaySymbol } from '../../../lib/base/index.ts';
import { toSvg } from '../../../lib/plots/svg/index.ts';
import { odd } from './samples/index.ts';

describe.each(Object.keys(odd))('%s', (kind) => {
  test.each(Object.keys(odd[kind]!))(
    '%s is drawn, by SVG and by plotly, without a number that is none',
    (name) => {
      const figure = odd[kind]![name]!;
      for (const width of [360, 640]) {
        const svg = toSvg(figure, { width, theme: 'light' });
        expect(svg.replace(/<(desc|title|text)\b.*?<\/\1>/gs, '')).not.toMatch(/NaN|Infinity|undefined/);
      }
      const plotly = JSON.stringify(figure[displaySymbol]()['application/vnd.plotly.v1+json']);
      expect(JSON.parse(plotly)).toMatchObject({ data: expect.any(Array), layout: expect.any(Object) });
      expect(figure.alt.length).toBeGreaterThan(5);
    },
  );
});

test('what is empty says so in words, and has no colours that would mean nothing', () => {
  const said = Object.entries({
    confusion: 'no classes',
    heatMap: 'no numbers',
    attention: 'no text',
    images: 'no pictures',
    table: 'no rows',
    roc: 'no examples',
    precisionRecall: 'no examples',
  });
  for (const [name, words] of said) {
    const svg = toSvg(odd.empty![name]!, { theme: 'light' });
    expect(svg).toContain(`>${words}</text>`);
    expect(svg).not.toContain('<linearGradient');
  }
});

test('numbers that could not be drawn are told in the note', () => {
  const notes = Object.fromEntries(
    Object.entries(odd['not numbers']!).map(([name, { note }]) => [name, note]),
  );
  expect(notes).toMatchObject({
    curves: 'left out: 5 numbers that are not finite',
    log: 'left out: 2 numbers not above 0, for a log axis',
    scatter: 'left out: 2 points without a place',
    histogram: 'left out: 2 numbers that are not finite',
    density: 'left out: 2 numbers that are not finite',
  });
});
