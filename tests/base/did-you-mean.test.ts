import { expect, test } from '@jest/globals';
import { didYouMean, editDistance, rng } from 'downhill/base';

// The definition, read as a recursion: slow, and plainly right.
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const same = a.at(-1) === b.at(-1) ? 0 : 1;
  const ways = [
    distance(a.slice(0, -1), b) + 1,
    distance(a, b.slice(0, -1)) + 1,
    distance(a.slice(0, -1), b.slice(0, -1)) + same,
  ];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
    ways.push(distance(a.slice(0, -2), b.slice(0, -2)) + 1);
  }
  return Math.min(...ways);
}

test('the distance of the textbook pairs is the textbook number', () => {
  expect(editDistance('kitten', 'sitting')).toBe(3);
  expect(editDistance('saturday', 'sunday')).toBe(3);
  expect(editDistance('', 'abc')).toBe(3);
  expect(editDistance('mnsit', 'mnist')).toBe(1);
});

test('the distance of random words is the one that the definition gives', () => {
  const random = rng('words');
  const word = () => Array.from({ length: random.int(6) }, () => random.pick('abc')).join('');
  for (let i = 0; i < 300; i++) {
    const [a, b] = [word(), word()];
    expect([a, b, editDistance(a, b)]).toEqual([a, b, distance(a, b)]);
  }
});

test('a slip of the fingers finds the name that was meant', () => {
  const known = ['iris', 'mnist', 'fashion-mnist', 'cifar-10'];
  expect(didYouMean('mnits', known)).toBe('mnist');
  expect(didYouMean('fashion_mnist', known)).toBe('fashion-mnist');
  expect(didYouMean('MNIST', known)).toBe('mnist');
  expect(didYouMean('cifar10', known)).toBe('cifar-10');
});

test('of several near names the nearest is meant, of equally near ones the first', () => {
  expect(didYouMean('mnist2d', ['mnist', 'mnist2'])).toBe('mnist2');
  expect(didYouMean('mnist2d', ['mnist2', 'mnist'])).toBe('mnist2');
  expect(didYouMean('bat', ['cat', 'hat'])).toBe('cat');
});

test('nothing is meant when no name is near', () => {
  expect(didYouMean('titanic', ['iris', 'mnist'])).toBeUndefined();
  expect(didYouMean('x', ['y'])).toBeUndefined();
  expect(didYouMean('mnist', [])).toBeUndefined();
});
