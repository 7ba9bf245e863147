import { hidden, same } from 'downhill/grading';

interface Job {
  ticks: number;
  result: number;
}
type Random = { int(n: number): number };

const jobs = (rng: Random, length: number): Job[] =>
  Array.from({ length }, () => ({ ticks: rng.int(6), result: rng.int(1000) / 2 }));

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'the results, in the order of the jobs',
    points: 1,
    make: (rng, index) => jobs(rng, index === 0 ? 0 : 1 + rng.int(6)),
    probe: ({ inTurn }, list) =>
      inTurn(
        list.map(({ ticks, result }) => async () => {
          for (let i = 0; i < ticks; i++) await undefined;
          return result;
        }),
      ),
    verdict: (list, results) =>
      same(
        results,
        list.map(({ result }) => result),
        { what: 'the results' },
      ),
  }),
  check({
    name: 'a job starts when the one before it is done',
    points: 1,
    make: (rng) => jobs(rng, 2 + rng.int(4)).map((job) => ({ ...job, ticks: job.ticks + 1 })),
    probe: async ({ inTurn }, list) => {
      const log: string[] = [];
      const results = await inTurn(
        list.map(({ ticks, result }, i) => async () => {
          log.push(`${i} starts`);
          for (let tick = 0; tick < ticks; tick++) await undefined;
          log.push(`${i} ends`);
          return result;
        }),
      );
      return { results, log };
    },
    verdict: (list, found) => {
      const results = list.map(({ result }) => result);
      return same(found, { results, log: list.flatMap((_, i) => [`${i} starts`, `${i} ends`]) });
    },
  }),
  check({
    name: 'a failing job ends it with its own error, no later one starts, and without it all run',
    points: 1,
    make: (rng) => {
      const list = jobs(rng, 2 + rng.int(4));
      return { list, bad: rng.int(list.length - 1), reason: `job ${rng.int(1e9)} failed` };
    },
    probe: async ({ inTurn }, { list, bad, reason }) => {
      const started: number[] = [];
      const made = (fails: boolean) =>
        list.map(({ ticks, result }, i) => async () => {
          started.push(i);
          for (let tick = 0; tick < ticks; tick++) await undefined;
          if (fails && i === bad) throw new Error(reason);
          return result;
        });
      const results = await inTurn(made(false));
      let ended = 'it went on';
      await inTurn(made(true)).catch((problem) => {
        ended = String((problem as Error).message);
      });
      return { results, ended, started };
    },
    verdict: ({ list, bad, reason }, found) => {
      const all = list.map((_, i) => i);
      const started = [...all, ...all.slice(0, bad + 1)];
      return same(found, { results: list.map(({ result }) => result), ended: reason, started });
    },
  }),
]);
