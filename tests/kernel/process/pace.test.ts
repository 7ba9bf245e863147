import { beforeEach, expect, test } from '@jest/globals';
import { Pace } from '../../../lib/kernel/process/pace.ts';

const speed = { free: 1000, perSecond: 100, most: 2000, perSecondUnseen: 10_000 };
let now: number;
let pace: Pace;
beforeEach(() => {
  now = 0;
  pace = new Pace(
    speed,
    (ms) => {
      now += ms;
    },
    () => now,
  );
});

const print = (times: number, size: number) => {
  for (let i = 0; i < times; i++) pace.add(size);
};

test('what an ordinary cell prints is not held back', () => {
  print(100, 10);
  expect(now).toBe(0);
});

test('more of it takes the time that it should, in many small pieces as in one large', () => {
  print(100, 10);
  print(50, 10);
  expect(now).toBeCloseTo(5000, -2);
  pace.begin();
  const begun = now;
  pace.add(1500);
  expect(now - begun).toBe(5000);
});

test('what nobody sees goes faster', () => {
  pace.add(2000);
  const begun = now;
  print(1000, 10);
  expect(now - begun).toBeCloseTo(1000, -2);
});

test('time without printing counts: a slow cell never waits', () => {
  pace.add(1000);
  const slept: number[] = [];
  pace = new Pace(
    speed,
    (ms) => slept.push(ms),
    () => now,
  );
  pace.add(1000);
  for (let i = 0; i < 50; i++) {
    now += 100;
    pace.add(4);
  }
  expect(slept).toEqual([]);
});

test('a new cell has its free part again', () => {
  pace.add(1500);
  const before = now;
  pace.begin();
  pace.add(1000);
  expect(now).toBe(before);
});
