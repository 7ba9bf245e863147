import { expect, test } from '@jest/globals';
import { type MimeBundle, setDisplaySink, textSink } from 'downhill/base';
import { figure } from '../../lib/plots/make.ts';
import { show } from '../../lib/plots/show.ts';

const curve = figure({
  title: 'It learns',
  alt: 'A falling curve.',
  panels: [
    {
      x: { label: 'epoch' },
      y: { label: 'loss' },
      marks: [{ mark: 'line', x: [0, 1, 2], y: [2, 1, Number.NaN], name: 'train' }],
    },
  ],
});

test('a figure is shown once, as a graph, a picture and a few lines', () => {
  const shown: [MimeBundle, unknown][] = [];
  const restore = setDisplaySink((...seen) => shown.push(seen));
  show(curve);
  restore();
  expect(shown).toHaveLength(1);
  const [[bundle, options]] = shown as [[MimeBundle, unknown]];
  expect(options).toEqual({});
  expect(Object.keys(bundle)).toEqual(['application/vnd.plotly.v1+json', 'image/svg+xml', 'text/plain']);
  const graph = bundle['application/vnd.plotly.v1+json'];
  expect(JSON.parse(JSON.stringify(graph))).toEqual(graph); // a NaN or an undefined would get lost on the way
  expect(bundle['image/svg+xml']).toMatch(/^<svg .*It learns.*<\/svg>$/s);
});

test('a terminal gets the lines', () => {
  const written: string[] = [];
  const restore = setDisplaySink(textSink((text) => written.push(text)));
  show(curve);
  restore();
  expect(written).toEqual([
    'Figure: It learns\n- loss (1 to 2) over epoch (0 to 2): line "train" (3 points)\n',
  ]);
});
