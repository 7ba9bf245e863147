import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { Streams } from '../../../lib/kernel/protocol/streams.ts';

let sent: [string, string, number][];
let streams: Streams;
beforeEach(() => {
  jest.useFakeTimers();
  sent = [];
  streams = new Streams((name, text, cell) => sent.push([name, text, cell]));
});
afterEach(() => {
  jest.useRealTimers();
});

test('lines that follow each other are one message', () => {
  for (let i = 0; i < 1000; i++) streams.write('stdout', `${i}\n`, 1);
  expect(sent).toEqual([]);
  jest.runAllTimers();
  expect(sent).toEqual([['stdout', Array.from({ length: 1000 }, (_, i) => `${i}\n`).join(''), 1]]);
});

test('the first piece goes out soon, the next ones a tenth of a second apart', () => {
  const times: number[] = [];
  const begun = Date.now();
  streams = new Streams(() => times.push(Date.now() - begun));
  for (let ms = 0; ms < 1000; ms++) {
    streams.write('stdout', 'x', 1);
    jest.advanceTimersByTime(1);
  }
  expect(times.slice(0, 3)).toEqual([20, 120, 220]);
  expect(times.length).toBe(10);
});

test('the more a cell has sent, the longer its next piece waits, for a page draws all of it with each', () => {
  const times: number[] = [];
  const begun = Date.now();
  streams = new Streams(() => times.push(Date.now() - begun));
  streams.write('stdout', 'x'.repeat(1_000_000), 1);
  jest.advanceTimersByTime(20);
  streams.write('stdout', 'x', 1);
  jest.runAllTimers();
  streams.write('stdout', 'x', 2);
  jest.runAllTimers();
  expect(times).toEqual([20, 2020, 2120]);
});

test('another stream or another cell sends what was held, so that the order stays', () => {
  streams.write('stdout', 'a', 1);
  streams.write('stderr', 'b', 1);
  streams.write('stderr', 'c', 2);
  streams.flush();
  expect(sent).toEqual([
    ['stdout', 'a', 1],
    ['stderr', 'b', 1],
    ['stderr', 'c', 2],
  ]);
});

test('much text goes out before the pause is over', () => {
  streams.write('stdout', 'x'.repeat(1_000_001), 1);
  expect(sent.length).toBe(1);
});

test('of a cell that prints too much, the beginning and the end go out, with the number between', () => {
  for (let i = 0; i < 6; i++) streams.write('stdout', 'x'.repeat(500_000), 1);
  streams.write('stdout', 'the end', 1);
  streams.end(1);
  const text = sent.map(([, part]) => part).join('');
  expect(text.length).toBeLessThan(2_100_000);
  expect(text).toMatch(
    /\n\.\.\. 980,007 characters left out: one cell shows at most 2,000,000 \.\.\.\nx+the end$/,
  );
});

test('one text that is too long is cut, too, and never inside of a letter', () => {
  streams.write('stdout', 'a', 1);
  streams.write('stdout', '\u{1F600}'.repeat(2_000_000), 1);
  streams.write('stdout', 'z', 1);
  streams.end(1);
  const text = sent.map(([, part]) => part).join('');
  expect(text.length).toBeLessThan(2_100_000);
  expect(Buffer.from(text).toString() === text).toBe(true); // half a letter would come back as another one
  expect(text.endsWith('\u{1F600}z')).toBe(true);
});

test('a cell that prints too much leaves the next one as it was', () => {
  for (let i = 0; i < 6; i++) streams.write('stdout', 'x'.repeat(1_000_000), 1);
  streams.end(1);
  sent = [];
  streams.write('stdout', 'short', 2);
  streams.end(2);
  expect(sent).toEqual([['stdout', 'short', 2]]);
});
