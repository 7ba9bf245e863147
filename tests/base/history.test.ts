import { expect, test } from '@jest/globals';
import { addEpoch, best, emptyHistory, type History, last } from 'downhill/base';

const epochs = [
  { loss: 0.9, valLoss: 1.0, accuracy: 0.5 },
  { loss: 0.5, valLoss: 0.7, accuracy: 0.8 },
  { loss: 0.4, valLoss: 0.7, accuracy: 0.9 },
  { loss: 0.3, valLoss: 0.8, accuracy: 0.9 },
];
const history = epochs.reduce<History>(
  (sofar, metrics, i) => addEpoch(sofar, metrics, i + 1),
  emptyHistory(),
);

test('a history keeps one number of each series for each epoch, and the seconds apart', () => {
  expect(history).toEqual({
    epochs: 4,
    series: {
      loss: [0.9, 0.5, 0.4, 0.3],
      valLoss: [1.0, 0.7, 0.7, 0.8],
      accuracy: [0.5, 0.8, 0.9, 0.9],
    },
    seconds: [1, 2, 3, 4],
  });
});

test('adding an epoch leaves the former history as it was', () => {
  const one = addEpoch(emptyHistory(), { loss: 1 });
  const copy = structuredClone(one);
  addEpoch(one, { loss: 0.5 });
  expect(one).toEqual(copy);
});

test('a history survives JSON', () => {
  expect(JSON.parse(JSON.stringify(history))).toEqual(history);
});

test('last is what a series ended with', () => {
  expect(last(history, 'loss')).toBe(0.3);
  expect(last(history, 'valLoss')).toBe(0.8);
});

test('best is the smallest or the largest value with its epoch from 1, the first of equals', () => {
  expect(best(history, 'valLoss')).toEqual({ epoch: 2, value: 0.7 });
  expect(best(history, 'accuracy', 'max')).toEqual({ epoch: 3, value: 0.9 });
  expect(best(history, 'accuracy', 'min')).toEqual({ epoch: 1, value: 0.5 });
});

test('values that are not finite are never the best, before JSON and after it', () => {
  let diverged = addEpoch(emptyHistory(), { loss: Number.NaN });
  diverged = addEpoch(diverged, { loss: 2 });
  diverged = addEpoch(diverged, { loss: Number.NEGATIVE_INFINITY });
  expect(best(diverged, 'loss')).toEqual({ epoch: 2, value: 2 });
  expect(best(JSON.parse(JSON.stringify(diverged)), 'loss')).toEqual({ epoch: 2, value: 2 });
});

test('a series without a finite number has no best', () => {
  const diverged = addEpoch(emptyHistory(), { loss: Number.NaN });
  expect(() => best(diverged, 'loss')).toThrow(
    new RangeError('Cannot find the best "loss": none of its 1 values is a finite number'),
  );
});

test('an epoch that measures other things than the earlier ones is refused', () => {
  const one = addEpoch(emptyHistory(), { valLoss: 2, loss: 1 });
  expect(() => addEpoch(one, { loss: 1 })).toThrow(
    new RangeError('Cannot add epoch 2: it has loss, earlier epochs have loss, valLoss'),
  );
  expect(() => addEpoch(one, {})).toThrow(
    new RangeError('Cannot add epoch 2: it has nothing, earlier epochs have loss, valLoss'),
  );
  expect(addEpoch(one, { loss: 1, valLoss: 2 }).epochs).toBe(2);
});

test('a series may have the name of something that every object has', () => {
  expect(last(addEpoch(emptyHistory(), { constructor: 3 } as never), 'constructor')).toBe(3);
});

test('a series that is not there and an empty history say so', () => {
  expect(() => last(history, 'valAccuracy')).toThrow(
    new RangeError(
      'Cannot read "valAccuracy": no such series. Did you mean "accuracy"? Known: loss, valLoss, accuracy',
    ),
  );
  expect(() => last(emptyHistory(), 'loss')).toThrow(
    new RangeError('Cannot read "loss": the history has no epochs yet'),
  );
});
