import { existsSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { hostname } from 'node:os';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { alone } from '../../../lib/cli/start/lock.mjs';
import { put, temporaryFolder } from '../folder.ts';
import { moduleUrl, runProgram, until } from '../processes.ts';

const at = temporaryFolder();
const lock = () => at('.cache', 'ready.lock');
const secondsAgo = (seconds: number) => new Date(Date.now() - seconds * 1000);

/** A program that takes the lock, notes what it does in the file `story`, and stays until the file `go` is there. */
const holder = (name: string, go: string) => `
  import { appendFileSync, existsSync } from 'node:fs';
  import { alone } from ${moduleUrl('lock.mjs')};
  const note = (text) => appendFileSync(${JSON.stringify(at('story'))}, '${name} ' + text + '\\n');
  await alone(${JSON.stringify(lock())}, async () => {
    note('begins');
    while (!existsSync(${JSON.stringify(at(go))})) await new Promise((resolve) => setTimeout(resolve, 20));
    note('ends');
  }, (holder) => note('waits for ' + holder.split(' on ')[0]));`;
const story = () => (existsSync(at('story')) ? readFileSync(at('story'), 'utf8').split('\n') : []);

test('the work is done with the lock held, its value is handed back, and the lock is gone', async () => {
  const value = await alone(lock(), async () => {
    const { pid, host, since } = JSON.parse(readFileSync(lock(), 'utf8'));
    expect({ pid, host }).toEqual({ pid: process.pid, host: hostname() });
    expect(new Date(since).toISOString()).toBe(since);
    return 42;
  });
  expect(value).toBe(42);
  expect(existsSync(lock())).toBe(false);
});

test('the lock is gone after an exception, which comes through', async () => {
  const work = alone(lock(), async () => {
    throw new Error('the disk is full');
  });
  await expect(work).rejects.toThrow(new Error('the disk is full'));
  expect(existsSync(lock())).toBe(false);
});

test('two processes at once take turns, and the second is told of the first', async () => {
  const first = runProgram(holder('first', 'go'));
  await until(() => story().includes('first begins'));
  const second = runProgram(holder('second', 'go'));
  await until(() => story().length > 2);
  put(at('go'), '');
  expect(await Promise.all([first.ended, second.ended])).toEqual([
    { code: 0, output: '' },
    { code: 0, output: '' },
  ]);
  expect(story()).toEqual([
    'first begins',
    `second waits for process ${first.child.pid}`,
    'first ends',
    'second begins',
    'second ends',
    '',
  ]);
});

test('two pieces of work in one process take turns, too', async () => {
  const order: string[] = [];
  const work = (name: string) => async () => {
    order.push(`${name} begins`);
    await until(() => order.length > 1);
    order.push(`${name} ends`);
  };
  await Promise.all([alone(lock(), work('a')), alone(lock(), work('b'), () => order.push('b waits'))]);
  expect(order).toEqual(['a begins', 'b waits', 'a ends', 'b begins', 'b ends']);
});

test('the lock of a killed process is taken over at once, without a word', async () => {
  const killed = runProgram(holder('killed', 'never'));
  await until(() => story().includes('killed begins'));
  killed.child.kill('SIGKILL');
  await killed.ended;
  expect(existsSync(lock())).toBe(true);
  const told: string[] = [];
  expect(
    await alone(
      lock(),
      async () => 'mine',
      (other) => told.push(other),
    ),
  ).toBe('mine');
  expect(told).toEqual([]);
  expect(existsSync(lock())).toBe(false);
});

describe('a lock file', () => {
  const other = (pid: number, host: string) =>
    JSON.stringify({ pid, host, since: '2026-01-01T10:00:00.000Z' });
  const old = (text: string, seconds: number) => {
    put(lock(), text);
    utimesSync(lock(), secondsAgo(seconds), secondsAgo(seconds));
  };

  test.each(['', '{"pid":', 'garbage', 'null', '7', '{}'])(
    'that holds %j is taken when it is old',
    async (text) => {
      old(text, 30);
      expect(await alone(lock(), async () => 'mine')).toBe('mine');
      expect(existsSync(lock())).toBe(false);
    },
  );

  test('that is just being written is waited for', async () => {
    put(lock(), '');
    const told: string[] = [];
    expect(
      await alone(
        lock(),
        async () => 'mine',
        (holder) => told.push(holder),
      ),
    ).toBe('mine');
    expect(told).toEqual([`process 0 on ${hostname()}, since a moment ago`]);
  });

  test('whose holder lives but has not stirred for long is taken', async () => {
    old(other(process.pid, hostname()), 30);
    expect(await alone(lock(), async () => 'mine')).toBe('mine');
  });

  test('of another machine is waited for until it is gone', async () => {
    put(lock(), other(1, 'elsewhere'));
    const told: string[] = [];
    const work = alone(
      lock(),
      async () => 'mine',
      (holder) => {
        told.push(holder);
        rmSync(lock());
      },
    );
    expect(await work).toBe('mine');
    expect(told).toEqual(['process 1 on elsewhere, since 2026-01-01T10:00:00.000Z']);
  });

  test('of another machine that has not stirred for long is taken', async () => {
    old(other(1, 'elsewhere'), 30);
    expect(await alone(lock(), async () => 'mine')).toBe('mine');
  });

  test('that was taken away and is another’s by now is left alone', async () => {
    await alone(lock(), async () => void put(lock(), other(1, 'elsewhere')));
    expect(readFileSync(lock(), 'utf8')).toBe(other(1, 'elsewhere'));
  });

  test('that goes away with a deleted .cache does not disturb the work', async () => {
    expect(
      await alone(lock(), async () => {
        rmSync(at('.cache'), { recursive: true });
        return 'mine';
      }),
    ).toBe('mine');
  });
});

describe('while the work lasts', () => {
  afterEach(() => void jest.useRealTimers());

  test('the holder stirs every two seconds, and no longer', async () => {
    jest.useFakeTimers({ doNotFake: ['Date', 'nextTick', 'setImmediate', 'queueMicrotask'] });
    await alone(lock(), async () => {
      for (let beat = 0; beat < 2; beat++) {
        utimesSync(lock(), secondsAgo(3600), secondsAgo(3600));
        jest.advanceTimersByTime(1999);
        expect(Date.now() - statSync(lock()).mtimeMs).toBeGreaterThan(3_000_000);
        jest.advanceTimersByTime(1);
        expect(Date.now() - statSync(lock()).mtimeMs).toBeLessThan(3_000_000);
      }
    });
    expect(jest.getTimerCount()).toBe(0);
  });
});
