import { afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { addEpoch, emptyHistory, setDisplaySink } from '../../lib/base/index.ts';
import { epochLine, fit as teach } from '../../lib/training/index.ts';
import { numberText, teller } from '../../lib/training/run/say.ts';
import { network, points, start } from './models.ts';

beforeAll(start);
afterEach(() => {
  jest.restoreAllMocks();
});

const history = addEpoch(emptyHistory(), { loss: 0.31249, accuracy: 0.9, valLoss: 12345.6 }, 1.5);

test('a line tells the epoch and each series with three digits, and no time', () => {
  expect(epochLine(history, 10)).toBe('epoch 1/10  loss 0.312  accuracy 0.900  valLoss 12346');
  expect([0, 1, 0.00001234, 12.34, 1e9, Number.NaN, Infinity, -0.5].map(numberText)).toEqual([
    '0',
    '1.00',
    '0.0000123',
    '12.3',
    '1.00e+9',
    'NaN',
    'Infinity',
    '-0.500',
  ]);
});

test('a log gets one line for each epoch, and the last word on what was best', async () => {
  const lines: string[] = [];
  const said = jest.spyOn(console, 'log').mockImplementation((line) => void lines.push(line));
  const { epochs, series } = await teach(network(), points(12), {
    epochs: 40,
    lr: 0.3,
    patience: 1,
    validation: points(6, { seed: 'others' }),
  });
  const { valLoss = [] } = series;
  expect(said).toHaveBeenCalledTimes(epochs + 1);
  expect(lines[0]).toMatch(
    /^epoch 1\/40 {2}loss [\d.]+ {2}accuracy [\d.]+ {2}valLoss [\d.]+ {2}valAccuracy [\d.]+$/,
  );
  expect(lines.at(-1)).toBe(
    `valLoss was best in epoch ${valLoss.indexOf(Math.min(...valLoss)) + 1}, whose weights the model has`,
  );
});

test('quiet says nothing, and a function gets the lines', async () => {
  const said = jest.spyOn(console, 'log').mockImplementation(() => {});
  const lines: string[] = [];
  await teach(network(), points(12), { epochs: 2, say: 'quiet' });
  const { series } = await teach(network(), points(12), { epochs: 2, say: (line) => void lines.push(line) });
  expect(said).not.toHaveBeenCalled();
  expect(lines).toEqual(
    [0, 1].map(
      (at) =>
        `epoch ${at + 1}/2  loss ${numberText(series.loss![at]!)}  accuracy ${numberText(series.accuracy![at]!)}`,
    ),
  );
});

test('a notebook gets one display that changes in place, ten times in a second at most', () => {
  const shown: [unknown, unknown][] = [];
  const back = setDisplaySink((bundle, { id, update }) => {
    expect(id).toMatch(/^fit-/);
    shown.push([bundle['text/plain'], update]);
  });
  let time = 0;
  const tell = teller('progress', 2, { now: () => time });
  for (let step = 1; step <= 100; step++) {
    time += 7;
    tell.step(1, step, 100, 0.5);
  }
  expect(shown.length).toBe(7); // in 700 ms
  expect(shown.slice(0, 2)).toEqual([
    ['epoch 1/2  step 1/100  loss 0.500', false],
    ['epoch 1/2  step 16/100  loss 0.500', true],
  ]);
  tell.epoch(history); // too soon: the next step draws
  expect(shown.length).toBe(7);
  tell.epoch(addEpoch(history, { loss: 0.2, accuracy: 1, valLoss: 1 }));
  expect(shown.at(-1)).toEqual(['epoch 2/2  loss 0.200  accuracy 1.00  valLoss 1.00', true]);
  tell.note('valLoss was best in epoch 2');
  expect(shown.at(-1)).toEqual([
    'epoch 2/2  loss 0.200  accuracy 1.00  valLoss 1.00\nvalLoss was best in epoch 2',
    true,
  ]);
  back();
});

test('where cells can clear their output, the line in place is what is told', async () => {
  const shown: unknown[] = [];
  const back = setDisplaySink((bundle) => void shown.push(bundle['text/plain']));
  Object.assign(globalThis, { clearOutput() {} });
  try {
    await teach(network(), points(12), { epochs: 3 });
  } finally {
    Reflect.deleteProperty(globalThis, 'clearOutput');
    back();
  }
  expect(shown.at(-1)).toMatch(/^epoch 3\/3 {2}loss /);
});
