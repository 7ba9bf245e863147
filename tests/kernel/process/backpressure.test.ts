import { Worker } from 'node:worker_threads';
import { expect, test } from '@jest/globals';
import { Backpressure, sizeOf } from '../../../lib/kernel/process/backpressure.ts';

const waiting = ({ buffer }: Backpressure) => new Int32Array(buffer)[0];

test('what is taken is what was added', () => {
  const writer = new Backpressure();
  const reader = new Backpressure(writer.buffer);
  writer.add(10);
  writer.add(20);
  reader.take(10);
  reader.take(20);
  expect(waiting(writer)).toBe(0);
});

test('who prints too much waits until somebody takes', async () => {
  const writer = new Backpressure();
  const code = `const { workerData } = require('node:worker_threads');
const held = new Int32Array(workerData);
while (held[0] < 8e6) Atomics.wait(held, 0, held[0], 1);
held[0] = 0;
Atomics.notify(held, 0);`;
  const reader = new Worker(code, { eval: true, workerData: writer.buffer });
  writer.add(9_000_000);
  await new Promise((resolve) => reader.on('exit', resolve));
  expect(waiting(writer)).toBe(0);
});

test('many short lines count, too', () => {
  const writer = new Backpressure();
  for (let i = 0; i < 100; i++) writer.add(2);
  expect(waiting(writer)).toBeGreaterThan(10_000);
});

test('a display is as large as its texts', () => {
  expect(sizeOf({ 'text/plain': 'four', 'application/json': { a: 1 } })).toBe(4 + '{"a":1}'.length);
});
