import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { type ProgressOptions, progress } from 'downhill/base';

const clear = '\r\u001b[2K';
let written: string[];
let time: number;

beforeEach(() => {
  jest.useFakeTimers();
  written = [];
  time = 5000;
});

afterEach(() => {
  jest.useRealTimers();
});

function start(options: Partial<ProgressOptions> = {}) {
  const stream = { isTTY: true, columns: 60, write: (text: string) => written.push(text) };
  return progress({ label: 'Reading', total: 100, stream, now: () => time, live: true, ...options });
}

test('nothing is drawn in the first second', () => {
  const report = start();
  time += 999;
  report.update(50);
  report.done();
  expect(written).toEqual([]);
});

test('after a second one line is drawn over and over, and goes away at the end', () => {
  const report = start();
  time += 1000;
  report.update(20);
  time += 1000;
  report.update(50, 'halfway');
  report.done();
  expect(written).toEqual([
    `${clear}Reading  20/100 (20%)  1.0 s  20/s`,
    `${clear}Reading  50/100 (50%)  2.0 s  25/s  halfway`,
    clear,
  ]);
});

test('the line is drawn at most ten times a second', () => {
  const report = start();
  time += 1000;
  for (let i = 1; i <= 100; i++) {
    report.update(i);
    time += 10;
  }
  expect(written.length).toBe(10);
});

test('time goes on in the line while nothing is reported', () => {
  start({ total: undefined });
  for (let i = 0; i < 12; i++) {
    time += 100;
    jest.advanceTimersByTime(100);
  }
  expect(written).toEqual([`${clear}Reading  1.0 s`, `${clear}Reading  1.1 s`, `${clear}Reading  1.2 s`]);
});

test('a note at the end stays, and after the end nothing more is drawn', () => {
  const report = start();
  time += 2000;
  report.update(100);
  report.done('checksum right');
  report.done('again');
  report.fail();
  time += 2000;
  report.update(100);
  jest.advanceTimersByTime(2000);
  expect(jest.getTimerCount()).toBe(0);
  expect(written).toEqual([
    `${clear}Reading  100/100 (100%)  2.0 s  50/s`,
    clear,
    'Reading  100/100 (100%)  2.0 s  50/s  checksum right\n',
  ]);
});

test('a failure leaves a line that says how far the work came', () => {
  const report = start();
  time += 500;
  report.update(5);
  report.fail();
  expect(written).toEqual(['Reading  5/100 (5%)  0.5 s  10/s  failed\n']);
});

test('the line goes away at the end of its block also when the work throws', () => {
  expect(() => {
    using report = start();
    time += 1000;
    report.update(20);
    throw new Error('the disk is full');
  }).toThrow('the disk is full');
  expect(written).toEqual([`${clear}Reading  20/100 (20%)  1.0 s  20/s`, clear]);
  expect(jest.getTimerCount()).toBe(0);
});

test('the line is cut to the width of the terminal', () => {
  const report = start({ label: 'x'.repeat(100) });
  time += 1000;
  report.update(1);
  expect(written).toEqual([clear + 'x'.repeat(59)]);
});

test('without a terminal nothing is written at all', () => {
  const stream = { isTTY: false, write: (text: string) => written.push(text) };
  const report = progress({ label: 'Reading', stream, now: () => time });
  time += 5000;
  report.update(1, 'note');
  report.done('note');
  report.fail();
  jest.advanceTimersByTime(5000);
  expect(written).toEqual([]);
});

test.each([
  [{ CI: undefined, TERM: 'xterm' }, 1],
  [{ CI: 'true', TERM: 'xterm' }, 0],
  [{ CI: undefined, TERM: 'dumb' }, 0],
])('on a terminal where the environment has %j, %d lines are drawn', (env, lines) => {
  const before = process.env;
  process.env = { ...before, ...env };
  try {
    const report = start({ live: undefined as never });
    time += 1000;
    report.update(1);
    expect(written.length).toBe(lines);
    report.done();
  } finally {
    process.env = before;
  }
});
