/** Figures as other libraries write them, without a picture. */
const sample = Array.from({ length: 400 }, (_, i) => (Math.sin(i * 12.9898) * 43.7585) % 3);
const doubles = (values: number[]) => ({
  dtype: 'f8',
  bdata: Buffer.from(Float64Array.from(values).buffer).toString('base64'),
});

export const foreign: Record<string, unknown> = {
  line: {
    data: [
      { type: 'scatter', mode: 'lines', name: 'Köln', x: ['2024-01', '2024-02', '2024-03'], y: [1, 3, 2] },
    ],
    layout: { title: { text: 'Rain' }, template: { layout: { paper_bgcolor: '#eee' } }, width: 1400 },
  },
  'typed numbers': {
    data: [{ type: 'scattergl', mode: 'markers', x: doubles([1, 2, 3]), y: doubles([4, 5, 6.5]) }],
    layout: { xaxis: { title: 'time (s)' }, yaxis: { title: { text: 'way (m)' }, type: 'log' } },
  },
  bars: { data: [{ type: 'bar', x: ['a', 'b'], y: [3, 4], marker: { color: 'black' } }], layout: {} },
  heatmap: {
    data: [
      {
        type: 'heatmap',
        z: [
          [1, 2, 3],
          [4, null, 6],
        ],
      },
    ],
    layout: {},
  },
  histogram: { data: [{ type: 'histogram', x: sample }], layout: {} },
  box: {
    data: [
      { type: 'box', y: sample, name: 'one' },
      { type: 'violin', y: sample, name: 'two' },
    ],
    layout: {},
  },
  pie: { data: [{ type: 'pie', labels: ['x', 'y'], values: [1, 2] }], layout: {} },
  surface: {
    data: [
      {
        type: 'surface',
        z: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    layout: { scene: { xaxis: { title: 'east' } } },
  },
  'points in space': {
    data: [{ type: 'scatter3d', mode: 'markers', x: [1, 2], y: [1, 2], z: [5, 6] }],
    layout: {},
  },
  'two axes': {
    data: [
      { type: 'scatter', x: [1, 2], y: [1, 2] },
      { type: 'bar', x: [1, 2], y: [2, 1], xaxis: 'x2', yaxis: 'y2' },
    ],
    layout: { xaxis: { domain: [0, 0.45] }, xaxis2: { domain: [0.55, 1] }, yaxis2: { anchor: 'x2' } },
  },
  animation: {
    data: [{ type: 'scatter', x: [0, 1], y: [0, 1] }],
    layout: {
      updatemenus: [{ type: 'buttons', buttons: [{ label: 'Play', method: 'animate', args: [null] }] }],
    },
    frames: [
      { name: 'a', data: [{ y: [1, 0] }] },
      { name: 'b', data: [{ y: [1, 2] }] },
    ],
  },
  'on a map': { data: [{ type: 'scattergeo', lat: [1], lon: [2] }], layout: { title: 'Somewhere' } },
  'a table': {
    data: [
      {
        type: 'table',
        header: { values: ['n', 'name'] },
        cells: {
          values: [
            [1, 2],
            ['a', '<b>b</b>'],
          ],
        },
      },
    ],
    layout: {},
  },
};
