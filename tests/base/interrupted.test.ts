import { afterEach, expect, jest, test } from '@jest/globals';
import { holdWork, onInterrupted, stopSwitch, tellInterrupted, uninterrupted } from '../../lib/base/index.ts';

const forget: (() => void)[] = [];
afterEach(() => {
  for (const one of forget.splice(0)) one();
  jest.restoreAllMocks();
});

test('those who left something open are told in their order, until they are taken away', () => {
  const told: string[] = [];
  for (const name of ['first', 'second', 'third']) forget.push(onInterrupted(() => told.push(name)));
  tellInterrupted();
  forget[1]!();
  tellInterrupted();
  expect(told).toEqual(['first', 'second', 'third', 'first', 'third']);
});

test('one who fails keeps nobody else from closing, and its error is thrown in a later turn', () => {
  const later: (() => void)[] = [];
  jest
    .spyOn(globalThis, 'setImmediate')
    .mockImplementation(((call: () => void) => later.push(call)) as never);
  const closed = jest.fn();
  forget.push(
    onInterrupted(() => {
      throw new Error('cannot close');
    }),
    onInterrupted(closed),
  );
  tellInterrupted();
  expect(closed).toHaveBeenCalledTimes(1);
  expect(later).toHaveLength(1);
  expect(later[0]).toThrow('cannot close');
});

test('work gives its result or its error, and is over in both cases', () => {
  const inside = () => stopSwitch()[0];
  expect(uninterrupted(() => [inside(), 'result'])).toEqual([1, 'result']);
  expect(inside()).toBe(0);
  expect(() =>
    uninterrupted(() => {
      throw new Error('broken');
    }),
  ).toThrow('broken');
  expect(inside()).toBe(0);
});

test('work inside of work is a part of it: the outer one is not over with the inner one', () => {
  const memory = stopSwitch();
  uninterrupted(() => {
    memory[1] = 1; // somebody begins to wait for the end of it
    expect(uninterrupted(() => 'inner')).toBe('inner');
    expect(memory[0]).toBe(1);
    memory[1] = 0;
  });
  expect(memory[0]).toBe(0);
});

test('work that was ended all the same is over once everybody has been told', () => {
  const memory = stopSwitch();
  memory[0] = 1; // as it is left where no `finally` runs
  const seen: number[] = [];
  forget.push(onInterrupted(() => uninterrupted(() => seen.push(memory[0]!))));
  tellInterrupted();
  expect([...seen, memory[0]]).toEqual([1, 0]);
});

test('whoever holds work waits until the present one is over, and then lets it go on', async () => {
  const memory = new Int32Array(new SharedArrayBuffer(8));
  memory[0] = 1; // another thread is at work
  let held = false;
  const holding = holdWork(memory).then((release) => {
    held = true;
    return release;
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect([held, memory[1]]).toEqual([false, 1]);
  memory[0] = 0;
  const release = await holding;
  expect(memory[1]).toBe(1);
  release();
  expect(memory[1]).toBe(0);
});
