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
  streams.write('stdout', 'x'.repeat(200_001), 1);
  expect(sent.length).toBe(1);
});

test('of a cell that prints too much, the beginning and the end go out, with the number between', () => {
  for (let i = 0; i < 6; i++) streams.write('stdout', 'x'.repeat(1_000_000), 1);
  streams.write('stdout', 'the end', 1);
  streams.end(1);
  const text = sent.map(([, part]) => part).join('');
  expect(text.length).toBeLessThan(5_100_000);
  expect(text).toMatch(
    /\n\.\.\. 980,007 characters left out: one cell shows at most 4,000,000 \.\.\.\nx+the end$/,
  );
});

test('a cell that prints too much leaves the next one as it was', () => {
  for (let i = 0; i < 6; i++) streams.write('stdout', 'x'.repeat(1_000_000), 1);
  streams.end(1);
  sent = [];
  streams.write('stdout', 'short', 2);
  streams.end(2);
  expect(sent).toEqual([['stdout', 'short', 2]]);
});
