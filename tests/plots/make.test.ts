import { describe, expect, test } from '@jest/globals';
import { displayed } from '../../lib/base/index.ts';
import type { FigureParts, Panel } from '../../lib/plots/figure.ts';
import { figure } from '../../lib/plots/make.ts';
import type { Mark } from '../../lib/plots/marks.ts';

const axes = { x: { label: 'epoch' }, y: { label: 'loss' } };
const panel = (...marks: Mark[]): Panel => ({ ...axes, marks });
const parts = (...panels: Panel[]): FigureParts => ({
  title: 'Loss falls',
  alt: 'a line that falls',
  panels,
});
const line = { mark: 'line', x: [1, 2, 3], y: [3, 2, 1] } as const;
const messageOf = (work: () => unknown) => {
  try {
    work();
  } catch (problem) {
    return (problem as Error).message;
  }
  return undefined;
};

describe('what a figure must have', () => {
  const refusals: [string, FigureParts, string][] = [
    [
      'a title',
      { ...parts(panel(line)), title: ' ' },
      'Cannot make a figure without a title: wanted what it shows, as a claim',
    ],
    [
      'words for those who cannot see it',
      { ...parts(panel(line)), alt: '' },
      'Cannot make the figure "Loss falls": its alt is empty, wanted what is drawn and what stands out, in words',
    ],
    ['a panel', parts(), 'Cannot make the figure "Loss falls": panels is empty, wanted one panel or more'],
    [
      'names of its axes',
      parts({ ...axes, y: { label: '' }, marks: [line] }),
      'Cannot make the figure "Loss falls": panels[0].y.label is empty, wanted what is along the axis, as "epoch" or "time (s)"',
    ],
    [
      'as many panels in each frame',
      { ...parts(panel(line)), frames: [{ name: 'epoch 1', panels: [panel(line), panel(line)] }] },
      'Cannot make the figure "Loss falls": frame "epoch 1" has 2 panels and the figure 1, wanted as many of both',
    ],
    [
      'frames, where it says that it has some',
      { ...parts(panel(line)), frames: [] },
      'Cannot make the figure "Loss falls": frames is empty, wanted one frame or more, or no frames at all',
    ],
    [
      'whole columns',
      { ...parts(panel(line)), columns: 1.5 },
      'Cannot make the figure "Loss falls": columns is 1.5, wanted a whole number from 1 on',
    ],
    [
      'a table alone in its panel',
      parts(panel({ mark: 'table', columns: [] }, line)),
      'Cannot make the figure "Loss falls": panels[0] has a table and 1 more marks, wanted the table alone in its panel',
    ],
    [
      'domains in their order',
      parts({ x: { label: 'epoch', domain: [9, 1] }, y: axes.y, marks: [line] }),
      'Cannot make the figure "Loss falls": panels[0].x.domain is [9, 1], wanted the smaller number first; reversed: true turns an axis round',
    ],
    [
      'positive numbers on a log axis',
      parts({ x: axes.x, y: { label: 'loss', scale: 'log', domain: [0, 1] }, marks: [line] }),
      'Cannot make the figure "Loss falls": panels[0].y.domain is [0, 1], wanted numbers above 0 on a log axis',
    ],
  ];

  test.each(refusals)('%s', (_, wrong, message) => {
    expect(messageOf(() => figure(wrong))).toBe(message);
  });
});

describe('marks that do not fit together are refused in one sentence', () => {
  const refusals: [Mark, string][] = [
    [
      { mark: 'line', name: 'train', x: [1, 2, 3], y: [1, 2] },
      '(line "train") has 3 x, 2 y: wanted as many of each',
    ],
    [{ mark: 'area', x: [1], low: [1], high: [] }, '(area) has 1 x, 1 low, 0 high: wanted as many of each'],
    [
      { mark: 'points', x: [1], y: [1], labels: ['a', 'b'], colours: { values: [1] } },
      '(points) has 1 x, 1 y, 2 labels, 1 colours: wanted as many of each',
    ],
    [
      { mark: 'bar', at: [0, 1], to: [1, 2], error: [1] },
      '(bar) has 2 at, 2 to, 1 error: wanted as many of each',
    ],
    [
      { mark: 'cells', rows: 2, columns: 3, colours: { values: [1, 2, 3, 4, 5] } },
      '(cells) has 5 colours: wanted 2 rows x 3 columns = 6',
    ],
    [
      { mark: 'image', width: 2, height: 2, channels: 3, pixels: new Uint8Array(4), x: [0, 1], y: [0, 1] },
      '(image) has 4 pixels: wanted 2 width x 2 height x 3 channels = 12',
    ],
    [
      { mark: 'image', width: 1, height: 1, channels: 1, pixels: [0], x: [1, 0], y: [0, 1] },
      '(image).x is [1, 0]: wanted two finite numbers, the smaller one first',
    ],
    [
      { mark: 'path', pieces: [[[0, 0]]], weights: { values: [1, 2] } },
      '(path) has 1 pieces, 2 weights: wanted as many of each',
    ],
    [{ mark: 'text', x: [1], y: [1], texts: [] }, '(text) has 1 x, 1 y, 0 texts: wanted as many of each'],
    [
      {
        mark: 'table',
        columns: [
          { name: 'a', values: [1] },
          { name: 'b', values: [1, 2] },
        ],
      },
      '(table) has 1 "a", 2 "b": wanted as many of each',
    ],
    [{ mark: 'surface', x: [0, 1], y: [0, 1, 2], z: [0] }, '(surface) has 1 z: wanted 2 x x 3 y = 6'],
    [
      { mark: 'lines' } as unknown as Mark,
      '(lines) is unknown: Cannot draw "lines": no such mark. Did you mean "line"? Known: line, area, points, bar, cells, image, path, text, table, surface',
    ],
  ];

  test.each(refusals)('%#', (mark, message) => {
    expect(messageOf(() => figure(parts(panel(mark))))).toBe(
      `Cannot make the figure "Loss falls": panels[0].marks[0] ${message}`,
    );
  });
});

describe('what was left open is said', () => {
  const domains = (marks: Mark[], x: object = {}, y: object = {}) => {
    const made = figure(parts({ x: { ...axes.x, ...x }, y: { ...axes.y, ...y }, marks }));
    return [made.panels[0]!.x.domain, made.panels[0]!.y.domain];
  };

  test('a curve touches both ends of x and has round ends of y', () => {
    expect(domains([{ mark: 'line', x: [1, 2, 17], y: [0.07, 2.41, 1] }])).toEqual([
      [1, 17],
      [0, 2.6],
    ]);
  });

  test('signs have room at both ends, since they would else lie on the numbers there', () => {
    expect(domains([{ mark: 'points', x: [0, 1], y: [0, 200] }])).toEqual([
      [-0.04, 1.04],
      [-10, 210],
    ]);
  });

  test('bars have all of their width and their base', () => {
    expect(
      domains([{ mark: 'bar', at: [0, 1], to: [3, 8], error: [1, 2] }], { categories: ['a', 'b'] }),
    ).toEqual([
      [-0.5, 1.5],
      [0, 10],
    ]);
    expect(domains([{ mark: 'bar', at: [10, 20], to: [-3, 4], lying: true }])).toEqual([
      [-3, 4],
      [6, 24],
    ]);
  });

  test('cells and pictures fill their axes', () => {
    expect(domains([{ mark: 'cells', rows: 2, columns: 3, colours: { values: Array(6).fill(1) } }])).toEqual([
      [-0.5, 2.5],
      [-0.5, 1.5],
    ]);
  });

  test('a log axis leaves out what has no logarithm', () => {
    const marks: Mark[] = [{ mark: 'line', x: [0, 1, 100], y: [-5, 0, 300] }];
    expect(domains(marks, { scale: 'log' }, { scale: 'log' })).toEqual([
      [1, 100],
      [150, 600], // one number alone: half and twice of it
    ]);
  });

  test('nothing, gaps and one number alone give an axis that can be drawn', () => {
    expect(domains([])).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect(domains([{ mark: 'line', x: [Number.NaN], y: [Number.NaN] }])).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect(domains([{ mark: 'line', x: [5], y: [0] }])).toEqual([
      [4.5, 5.5],
      [-1, 1],
    ]);
  });

  test('all frames of an animation have the same axes', () => {
    const frame = (name: string, y: number) => ({
      name,
      panels: [panel({ mark: 'line', x: [0, 1], y: [0, y] })],
    });
    const made = figure({ ...parts(panel(line)), frames: [frame('1', 10), frame('2', -10)] });
    const all = [made.panels, ...made.frames!.map(({ panels }) => panels)].map(([first]) => first!.y.domain);
    expect(all).toEqual([
      [-10, 10],
      [-10, 10],
      [-10, 10],
    ]);
  });

  test('a name keeps its role in all panels, and new names get numbers that are free', () => {
    const marks: Mark[] = [
      { ...line, name: 'train' },
      { ...line, name: 'test' },
      { mark: 'points', x: [1], y: [1], name: 'train' },
      { ...line, name: 'other', role: 0 },
      { mark: 'text', x: [1], y: [1], texts: ['here'] },
    ];
    const made = figure(parts(panel(...marks), panel({ ...line, name: 'test' })));
    const roles = made.panels.map((one) => one.marks.map(({ role }) => role));
    expect(roles).toEqual([[1, 2, 1, 0, 'ink'], [2]]);
  });

  test('marks without a name count on by their kind: points on a line have its colour', () => {
    const made = figure(parts(panel(line, line, { mark: 'points', x: [1], y: [1] })));
    expect(made.panels[0]!.marks.map(({ role }) => role)).toEqual([0, 1, 0]);
  });

  test('diverging colours have 0 in their middle', () => {
    const made = figure(
      parts(panel({ mark: 'cells', rows: 1, columns: 2, colours: { values: [-1, 4], scale: 'diverging' } })),
    );
    expect(made.panels[0]!.marks[0]).toMatchObject({ colours: { domain: [-4, 4] } });
  });

  test('a figure of a figure is the same figure', () => {
    const made = figure(parts(panel(line, { mark: 'bar', at: [1, 2], to: [3, 4] })));
    expect(JSON.stringify(figure(made))).toBe(JSON.stringify(made));
  });
});

describe('a figure', () => {
  test('is frozen, and the arrays that it came from are not', () => {
    const x = [1, 2];
    const made = figure(parts(panel({ mark: 'line', x, y: [1, 2] })));
    expect([made, made.panels, made.panels[0], made.panels[0]!.marks[0]].every(Object.isFrozen)).toBe(true);
    expect(Object.isFrozen(x)).toBe(false);
  });

  test('says how many points it shows of how many', () => {
    const many = Float64Array.from({ length: 1_000_000 }, (_, i) => i);
    const made = figure({ ...parts(panel({ mark: 'points', x: many, y: many })), note: 'Made up.' });
    expect(made.note).toBe('Made up. · shown: 20,000 of 1,000,000 points');
  });

  test('shows itself in three forms', () => {
    const bundle = displayed(figure(parts(panel(line)))) as Record<string, unknown>;
    expect(Object.keys(bundle)).toEqual(['application/vnd.plotly.v1+json', 'image/svg+xml', 'text/plain']);
    expect(bundle['image/svg+xml']).toMatch(/^<svg /);
    expect(bundle['text/plain']).toContain('Loss falls');
  });
});
