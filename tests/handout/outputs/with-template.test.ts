import { expect, test } from '@jest/globals';
import { cleanSpec } from '../../../lib/handout/outputs/index.ts';
import { neutral } from '../../../lib/handout/outputs/spec/follow-theme.ts';

const layoutOf = (layout: unknown) =>
  cleanSpec({ data: [{ type: 'scatter', y: [1, 2] }], layout })?.spec.layout as Record<string, unknown>;

test('what a template says of axes is kept for each axis, unless the axis itself says otherwise', () => {
  const template = {
    layout: { xaxis: { gridcolor: '#123456' }, yaxis: { gridcolor: '#654321' }, colorway: ['#111111'] },
  };
  const clear = {
    paper_bgcolor: 'rgba(0,0,0,0)',
    plot_bgcolor: 'rgba(0,0,0,0)',
    font: { color: neutral.ink },
  };
  const layout = layoutOf({
    ...clear,
    template,
    yaxis: { title: { text: 'loss' } },
    yaxis2: { gridcolor: '#222222' },
  });
  expect(layout).toMatchObject({
    xaxis: { gridcolor: '#123456' },
    yaxis: { gridcolor: '#654321', title: { text: 'loss' } },
    yaxis2: { gridcolor: '#222222' },
    colorway: ['#111111'],
  });
  expect(layout).not.toHaveProperty('template');
});

test.each([[undefined], [null], [7], [{ layout: 7 }], [{ layout: { xaxis: 'wide' } }]])(
  'a template that is %j is left out',
  (template) => {
    expect(layoutOf({ template, xaxis: { title: { text: 'step' } } })).toMatchObject({
      xaxis: { title: { text: 'step' } },
    });
  },
);
