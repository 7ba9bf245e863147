import { expect, test } from '@jest/globals';
import { noSuch, oneOf, UsageError } from 'downhill/base';

const loadDataset = { to: 'load', what: 'dataset' };

test('a known name passes through', () => {
  expect(oneOf('iris', ['iris', 'mnist'], loadDataset)).toBe('iris');
});

test('an unknown name is refused with the list of the known ones', () => {
  expect(() => oneOf('titanic', ['iris', 'mnist'], loadDataset)).toThrow(
    new RangeError('Cannot load "titanic": no such dataset. Known: iris, mnist'),
  );
});

test('a mistyped name is refused with the name that was probably meant', () => {
  expect(() => oneOf('mnits', new Set(['iris', 'mnist']), loadDataset)).toThrow(
    new RangeError('Cannot load "mnits": no such dataset. Did you mean "mnist"? Known: iris, mnist'),
  );
  expect(() => oneOf('Iris', ['iris'], loadDataset)).toThrow(
    new RangeError('Cannot load "Iris": no such dataset. Did you mean "iris"? Known: iris'),
  );
});

test('names that every object has are not known by accident', () => {
  expect(() => oneOf('constructor', ['iris'], loadDataset)).toThrow(
    new RangeError('Cannot load "constructor": no such dataset. Known: iris'),
  );
});

test('an empty list says so', () => {
  expect(noSuch('gpu', [], { to: 'add', what: 'engine' })).toBe(
    'Cannot add "gpu": no such engine. None are known',
  );
});

test('wrong use of the command line is an error with the exit code 2', () => {
  const error = new UsageError('Cannot run without a notebook: name one or more');
  expect(error).toBeInstanceOf(Error);
  expect(String(error)).toBe('UsageError: Cannot run without a notebook: name one or more');
  expect(error.exitCode).toBe(2);
});
