import { expect, test } from '@jest/globals';
import { type Outcome, pool } from '../../../lib/grading/class/pool.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A pool over made work, and what it did. */
function made(work: (job: number) => Promise<string>) {
  const outcomes = new Map<number, Outcome<string>>();
  const log = { open: 0, opened: 0, closed: 0, most: 0, working: 0 };
  return {
    outcomes,
    log,
    run: (jobs: Iterable<number>, more: Partial<Parameters<typeof pool<number, string>>[1]> = {}) =>
      pool<number, string>(jobs, {
        atOnce: 3,
        seconds: 30,
        async open() {
          log.open++;
          log.opened++;
          return {
            async work(job) {
              log.most = Math.max(log.most, ++log.working);
              try {
                return await work(job);
              } finally {
                log.working--;
              }
            },
            async close() {
              log.open--;
              log.closed++;
            },
          };
        },
        onEnd: (job, outcome) => void outcomes.set(job, outcome),
        ...more,
      }),
  };
}

const upTo = (count: number) => Array.from({ length: count }, (_, n) => n);

test('every job is done once, so many at once as asked, each worker one at a time', async () => {
  const { run, outcomes, log } = made(async (job) => {
    await pause(1);
    return `${job}`;
  });
  await run(upTo(40));
  expect([...outcomes.values()]).toHaveLength(40);
  expect(outcomes.get(17)).toEqual({ answer: '17' });
  expect(log).toEqual({ open: 0, opened: 3, closed: 3, most: 3, working: 0 });
});

test('jobs are taken as workers become free, and not before what came of the last one is put away', async () => {
  let taken = 0;
  let put = 0;
  function* jobs() {
    for (const job of upTo(30)) {
      taken++;
      yield job;
    }
  }
  const { run } = made(async (job) => `${job}`);
  await run(jobs(), {
    async onEnd() {
      expect(taken - put).toBeLessThanOrEqual(3);
      await pause(1);
      put++;
    },
  });
  expect([taken, put]).toEqual([30, 30]);
});

test('a job that throws or never ends costs itself only', async () => {
  const { run, outcomes, log } = made(async (job) => {
    if (job === 2) throw new Error('broken');
    if (job === 4) await new Promise(() => {});
    if (job === 5) throw null;
    return `${job}`;
  });
  await run(upTo(10), { seconds: 0.2 });
  expect(outcomes.get(2)).toEqual({ problem: 'broken' });
  expect(outcomes.get(4)).toEqual({ problem: 'It was given up after 0.2 s' });
  expect(outcomes.get(5)).toEqual({ problem: 'null' });
  expect([...outcomes.values()].filter((one) => 'answer' in one)).toHaveLength(7);
  expect(log.open).toBe(0);
  expect(log.opened).toBeGreaterThan(3); // a spoiled one does no further job
});

test('a worker that cannot be opened costs its job; one that opens too late is closed again', async () => {
  let late = 0;
  const outcomes: Outcome<string>[] = [];
  await pool<number, string>(upTo(4), {
    atOnce: 1,
    seconds: 0.1,
    async open(job) {
      if (job === 0) throw new Error('no room');
      if (job === 1) await pause(200);
      return {
        work: async (one) => `${one}`,
        close: async () => {
          if (job === 1) late++;
        },
      };
    },
    onEnd: (_, outcome) => void outcomes.push(outcome),
  });
  await pause(250);
  expect(outcomes).toEqual([
    { problem: 'no room' },
    { problem: 'It was given up after 0.1 s' },
    { answer: '2' },
    { answer: '3' },
  ]);
  expect(late).toBe(1);
});

test('the signal ends the pool: what is under way is given up, its workers are closed, nothing more is taken', async () => {
  const stop = new AbortController();
  const { run, outcomes, log } = made(async (job) => {
    if (job === 5) stop.abort();
    if (job >= 5) await new Promise(() => {});
    return `${job}`;
  });
  await run(upTo(1000), { signal: stop.signal });
  expect(outcomes.size).toBeLessThanOrEqual(7);
  expect([...outcomes.values()].every((one) => 'answer' in one)).toBe(true);
  expect(log.open).toBe(0);
});

test('when an outcome cannot be put away the pool fails with that, and does not go on', async () => {
  const { run, log } = made(async (job) => `${job}`);
  let ended = 0;
  const full = new Error('no space left');
  await expect(
    run(upTo(1000), {
      onEnd() {
        if (++ended === 3) throw full;
      },
    }),
  ).rejects.toBe(full);
  expect(ended).toBeLessThan(20);
  expect(log.open).toBe(0);
});

test('a worker is kept for what suits it', async () => {
  const { run, log } = made(async (job) => `${job}`);
  await run(upTo(20), { atOnce: 1, suits: (a, b) => Math.floor(a / 10) === Math.floor(b / 10) });
  expect(log.opened).toBe(2);
});
