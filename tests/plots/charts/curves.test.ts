import { describe, expect, test } from '@jest/globals';
import { addEpoch, emptyHistory } from '../../../lib/base/index.ts';
import { curves } from '../../../lib/plots/charts/curves.ts';
import { runBand } from '../../../lib/plots/charts/run-band.ts';
import { live } from '../../../lib/plots/live.ts';
import type { Mark } from '../../../lib/plots/marks.ts';
import { ticksOf } from '../../../lib/plots/scale.ts';
import { run } from './samples/trained.ts';

const title = 'The loss falls';
const lines = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.mark === 'line' ? [mark] : []));

describe('a history', () => {
  const history = {
    epochs: 3,
    series: {
      loss: [3, 2, 1],
      valLoss: [3, 1.5, 2],
      accuracy: [0.1, 0.5, 0.9],
      valAccuracy: [0.2, 0.6, 0.4],
    },
    seconds: [1, 1, 1],
  };
  const made = curves(history, { title });

  test('has a panel for each measure, with validation dashed in the colour of its training', () => {
    expect(made.panels.map(({ y }) => y.label)).toEqual(['loss', 'accuracy']);
    for (const { marks } of made.panels) {
      const [training, validation] = lines(marks);
      expect([training!.name, training!.dash, validation!.name, validation!.dash]).toEqual([
        'training',
        'solid',
        'validation',
        'dashed',
      ]);
      expect(validation!.role).toBe(training!.role);
    }
  });

  test('marks the best epoch of validation: the least loss, the greatest accuracy', () => {
    const best = made.panels.map(({ marks }) => marks.find(({ name }) => name === 'best'));
    expect(best).toMatchObject([
      { x: [2], y: [1.5] },
      { x: [2], y: [0.6] },
    ]);
    expect(made.panels.map((panel) => panel.title)).toEqual(['best 1.5 at epoch 2', 'best 0.6 at epoch 2']);
  });

  test('says in its alt where each line begins and ends', () => {
    expect(made.alt).toBe(
      '2 lines of loss: training from 3 to 1; validation from 3 to 2, best 1.5 at epoch 2. ' +
        '2 lines of accuracy: training from 0.1 to 0.9; validation from 0.2 to 0.4, best 0.6 at epoch 2. Along x: epoch.',
    );
  });

  test('may be asked for some measures only, and says which there are', () => {
    expect(curves(history, { title, measures: ['accuracy'] }).panels).toHaveLength(1);
    expect(() => curves(history, { title, measures: ['acuracy'] })).toThrow(
      new RangeError('Cannot draw "acuracy": no such series. Did you mean "accuracy"? Known: loss, accuracy'),
    );
  });

  test('marks no best where nobody can know which is better, or where none is wanted', () => {
    const strange = { epochs: 2, series: { temperature: [1, 2], valTemperature: [2, 1] }, seconds: [1, 1] };
    const names = (options: object) =>
      curves(strange, { title, ...options }).panels[0]!.marks.map(({ name }) => name);
    expect(names({})).not.toContain('best');
    expect(names({ best: 'max' })).toContain('best');
    expect(curves(history, { title, best: false }).panels[0]!.marks.map(({ name }) => name)).not.toContain(
      'best',
    );
  });
});

describe('several runs', () => {
  test('are their mean in a band from the lowest to the highest, and the note says so', () => {
    const { panels, note } = curves(
      {
        SGD: [
          [3, 2],
          [1, 4],
        ],
        Adam: [1, 1],
      },
      { title, y: 'loss' },
    );
    expect(panels[0]!.marks).toMatchObject([
      { mark: 'area', name: 'SGD', low: [1, 2], high: [3, 4], role: 0 },
      { mark: 'line', name: 'SGD', y: [2, 3], role: 0 },
      { mark: 'line', name: 'Adam', y: [1, 1], role: 1 },
    ]);
    expect(note).toBe('lines: mean of 2 runs, bands: lowest to highest');
  });

  test('count as long as they last and are numbers', () => {
    expect(
      runBand([
        [1, 2, 3],
        [3, Number.NaN],
        [5, 4],
      ]),
    ).toEqual({
      mean: [3, 3, 3],
      low: [1, 2, 3],
      high: [5, 4, 3],
    });
    expect(runBand([[Number.NaN], []])).toEqual({
      mean: [Number.NaN],
      low: [Number.NaN],
      high: [Number.NaN],
    });
  });

  test('of several models have a colour for each model, its validation in the same', () => {
    const { panels } = curves({ SGD: [run('a'), run('b')], Adam: [run('c')] }, { title, measures: ['loss'] });
    expect(lines(panels[0]!.marks).map(({ name, role, dash }) => [name, role, dash])).toEqual([
      ['SGD', 0, 'solid'],
      ['SGD, validation', 0, 'dashed'],
      ['Adam', 1, 'solid'],
      ['Adam, validation', 1, 'dashed'],
    ]);
  });
});

describe('the axis of epochs', () => {
  const axisOf = (length: number, options = {}) =>
    curves(new Array(length).fill(1), { title, y: 'loss', ...options }).panels[0]!.x;

  test('has whole numbers only, however few the epochs are', () => {
    const ticks = (length: number) => ticksOf(axisOf(length), 8).map(({ text }) => text);
    expect(ticks(1)).toEqual(['1']);
    expect(ticks(2)).toEqual(['1', '2']);
    expect(ticks(4)).toEqual(['1', '2', '3', '4']);
    expect(ticks(40)).toEqual(['5', '10', '15', '20', '25', '30', '35', '40']);
  });

  test('stays as it is while training goes on, where the number of epochs is known', () => {
    expect(axisOf(1, { epochs: 8 }).domain).toEqual([1, 8]);
    expect(axisOf(7, { epochs: 8 }).domain).toEqual([1, 8]);
  });
});

test('numbers lie where at says, with a sign at each of few, on log axes where wanted', () => {
  const { panels } = curves([3, 2, 1], { title, x: 'batch size', y: 'noise', at: [1, 10, 100], log: 'both' });
  expect(panels[0]).toMatchObject({
    x: { label: 'batch size', scale: 'log' },
    y: { label: 'noise', scale: 'log' },
    marks: [
      { mark: 'line', x: [1, 10, 100] },
      { mark: 'points', x: [1, 10, 100] },
    ],
  });
});

test('a live figure shows each epoch of a run from its very beginning', () => {
  let history = emptyHistory();
  const alts: string[] = [];
  const place = live({ every: 0 });
  const update = () => {
    const figure = curves(history, { title, epochs: 3 });
    alts.push(figure.alt);
    place.update(() => figure);
  };
  const written: unknown[] = [];
  const former = process.stdout.write;
  process.stdout.write = ((text: unknown) => written.push(text) > 0) as typeof former;
  try {
    update();
    for (const loss of [2, 1]) {
      history = addEpoch(history, { loss });
      update();
    }
    place.done();
  } finally {
    process.stdout.write = former;
  }
  expect(alts).toEqual([
    '0 lines of value: nothing yet. Along x: epoch.',
    '1 line of loss: training at 2. Along x: epoch.',
    '1 line of loss: training from 2 to 1. Along x: epoch.',
  ]);
});

describe('what is wrong is told in one sentence', () => {
  test('numbers without a place', () => {
    expect(() => curves({ a: [1, 2, 3] }, { title, y: 'loss', at: [1, 2] })).toThrow(
      new RangeError(
        'Cannot draw the curves "The loss falls": a has 3 numbers and at has 2, wanted a place for each number',
      ),
    );
  });

  test('plain numbers without a word for what they measure', () => {
    expect(() => curves([1, 2], { title } as never)).toThrow(
      new RangeError(
        'Cannot make the figure "The loss falls": panels[0].y.label is empty, wanted what is along the axis, as "epoch" or "time (s)"',
      ),
    );
  });
});
