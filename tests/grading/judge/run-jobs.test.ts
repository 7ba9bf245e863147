import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Cage, Rung } from '../../../lib/grading/isolation/cage.ts';
import { pickRung } from '../../../lib/grading/isolation/ladder.ts';
import { limitsAlone } from '../../../lib/grading/isolation/limits-alone.ts';
import type { Job } from '../../../lib/grading/judge/job.ts';
import { runJobs } from '../../../lib/grading/judge/run-jobs.ts';
import { check, hidden, kept } from './checks.ts';

jest.setTimeout(60_000);

let best: Rung;
beforeAll(async () => {
  best = await pickRung();
});
const rungs: [string, () => Rung][] = [
  ['limits alone', () => limitsAlone],
  ['the best of this machine', () => best],
];

/** The rung, and the cages that it started. */
function counting(rung: Rung): Rung & { cages: Cage[] } {
  const cages: Cage[] = [];
  return {
    ...rung,
    cages,
    start(cage) {
      cages.push(cage);
      return rung.start(cage);
    },
  };
}

const doubles = check({
  cases: 3,
  probe: (learner, x) => (learner as { f(x: unknown): unknown }).f(x),
});
const job = (key: string, answer: string, more: Partial<Job> = {}): Job => ({
  key,
  id: key,
  program: { files: { 'answer.mjs': answer }, names: ['f'], imports: [], reads: [] },
  hidden: { checks: [doubles, kept], seconds: 1 },
  ...more,
});
const good = 'export const f = (x) => 2 * x;';
const all = ['passed', 'passed'];
const statuses = async (jobs: Job[], rung: Rung, more = {}) => {
  const results = await runJobs(jobs, { rung, seed: 's', ...more });
  return Object.fromEntries([...results].map(([key, checks]) => [key, checks.map(({ status }) => status)]));
};

/** Folders of the judge's own that are left, of whichever test. */
const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('downhill-grade-'));
const before = new Set(left());
afterEach(() => expect(left().filter((name) => !before.has(name) && mine.has(name))).toEqual([]));
const mine = new Set<string>();

describe.each(rungs)('at %s', (_, rung) => {
  test('stopped in the middle it ends the child, and gives no results', async () => {
    const stop = new AbortController();
    const ended: Promise<unknown>[] = [];
    const watched: Rung = {
      ...rung(),
      start(cage) {
        const caged = rung().start(cage);
        ended.push(caged.ended);
        setTimeout(() => stop.abort(), 600);
        return caged;
      },
    };
    const endless = 'export const f = () => { for (;;); };';
    const seconds = { hidden: { checks: [doubles], seconds: 50 } };
    const running = runJobs([job('a', endless, seconds), job('b', good)], {
      rung: watched,
      seed: 's',
      signal: stop.signal,
    });
    await expect(running).rejects.toThrow(new Error('Grading was stopped'));
    await Promise.all(ended);
    await expect(
      runJobs([job('b', good)], { rung: watched, seed: 's', signal: stop.signal }),
    ).rejects.toThrow(new Error('Grading was stopped'));
    expect(ended).toHaveLength(1);
  });

  test('exercises that may import the same share one child', async () => {
    const counted = counting(rung());
    expect(await statuses([job('a', good), job('b', good), job('c', good)], counted)).toEqual({
      a: all,
      b: all,
      c: all,
    });
    expect(counted.cages).toHaveLength(1);
    for (const { folder } of counted.cages) mine.add(folder.split('/').at(-1)!);
  });

  test('what one answer leaves behind costs no other anything', async () => {
    const spoils = [
      'Array.prototype.map = () => []; Object.prototype.then = 1; JSON.stringify = () => "{}"; Math.abs = () => 0;',
      'setInterval(() => { for (const end = Date.now() + 50; Date.now() < end; ); }, 1); Promise.reject(new Error("x"));',
      'setTimeout(() => { throw new Error("later") }, 0);',
      'Object.defineProperty(globalThis, "f", { get() { throw new Error("mine") } }); globalThis.Array = undefined;',
    ];
    const jobs = spoils.flatMap((text, i) => [
      job(`${i}a`, `${text} ${good}`),
      job(`${i}b`, 'export const f = (x) => [x].map((y) => 2 * y)[0];'),
    ]);
    const found = await statuses(jobs, rung());
    for (let i = 0; i < spoils.length; i++) expect([i, found[`${i}b`]]).toEqual([i, all]);
  });

  test('a failure is seen once more, alone; who comes after shares that child', async () => {
    const counted = counting(rung());
    const wrong = 'export const f = (x) => x;';
    expect(
      await statuses([job('a', good), job('b', wrong), job('c', good), job('d', good)], counted),
    ).toEqual({
      a: all,
      b: ['failed', 'not run'],
      c: all,
      d: all,
    });
    expect(counted.cages).toHaveLength(2);
  });

  test('an answer that never comes to an end, or ends the process, costs itself', async () => {
    const counted = counting(rung());
    const endless = 'export const f = () => { for (;;); };';
    const jobs = [
      job('a', good),
      job('b', endless, { hidden: { checks: [doubles], seconds: 0.3 } }),
      job('c', good),
    ];
    expect(await statuses(jobs, counted)).toEqual({ a: all, b: ['timeout'], c: all });
    expect(counted.cages).toHaveLength(3); // with a, alone, and c
  });
});

test('exercises with other imports have a child each, with what they may read and no more', async () => {
  const counted = counting(best);
  const tensors = job('t', 'export const f = (x) => 2 * x;', {
    program: { files: { 'answer.mjs': good }, names: ['f'], imports: ['downhill/engine'], reads: [] },
  });
  expect(await statuses([job('a', good), tensors, job('b', good)], counted)).toEqual({
    a: all,
    b: all,
    t: all,
  });
  const reads = counted.cages.map((cage) => cage.reads.filter((path) => path.includes('tf')));
  expect(reads).toEqual([[], [expect.stringMatching(/tf.*\.js$/)]]);
});

test('the course’s own answers are asked once, but not where the child ended over one before them', async () => {
  const counted = counting(best);
  const wrong = 'export const f = (x) => x;';
  await statuses([job('a', good), job('b', wrong), job('c', wrong)], counted, { alone: false });
  expect(counted.cages).toHaveLength(1);
  const limits = { cpuSeconds: 60, memoryMB: 512, outputBytes: 2000, fileBytes: 1e6, processes: 64 };
  const endless = job('b', 'export const f = () => { for (;;); };', {
    hidden: { checks: [doubles], seconds: 0.3 },
  });
  expect(await statuses([job('a', good), endless, job('c', good)], best, { alone: false, limits })).toEqual({
    a: all,
    b: ['timeout'],
    c: all,
  });
});

test('a child that does not start is no answer’s fault: nobody is graded by it, and no folder stays', async () => {
  const counted = counting(limitsAlone);
  const broken: Rung = {
    ...counted,
    start: (cage) =>
      counted.start({ ...cage, entry: cage.entry.replace(/child.main\.js$/, join('wire', 'caps.js')) }),
  };
  await expect(statuses([job('a', good)], broken)).rejects.toThrow(
    /^Cannot start a process to grade in, tried 3 times: it ended the process \(exit code 0\) before it answered\. Try npm run build, then npx downhill doctor$/,
  );
  expect(counted.cages).toHaveLength(3);
  for (const { folder } of counted.cages) mine.add(folder.split('/').at(-1)!);
});

test('each exercise has processor time for all its checks, whoever else is in the child', async () => {
  const counted = counting(best);
  const many = Array.from({ length: 10 }, (_, i) => check({ name: `${i}`, cases: 1 }));
  await statuses([job('a', good, { hidden: { ...hidden(...many), seconds: 20 } }), job('b', good)], counted);
  expect(counted.cages[0]!.limits.cpuSeconds).toBe(400);
});

test('strange answers and strange sizes get nothing, and the judge goes on', async () => {
  const strange = [
    'export const f = () => ({ length: Infinity });',
    'export const f = () => new Proxy([], { get: () => { throw 1 } });',
    'export const f = () => { const a = []; a.push(a); return a; };',
    'export const f = () => Array.from({ length: 200000 }, () => new Set());',
    'export const f = () => { let a = []; for (let i = 0; i < 1e4; i++) a = [a]; return a; };',
    'export const f = () => Object.fromEntries(Array.from({ length: 100000 }, (_, i) => ["k" + i, i]));',
    'export const f = () => "x".repeat(1e7);',
    'export const f = (x) => ({ valueOf: () => 2 * x });',
    'export const f = () => { throw Object.create(null); };',
    'export const f = () => { const e = new Error("\\u0000".repeat(1e6)); e.name = "=1+1\\u202e"; throw e; };',
    'export const f = (x) => { x.then = 1; return NaN; };',
    'export const f = () => new Promise(() => {});',
    'throw { toString() { for (;;); } }; export const f = 1;',
  ];
  const jobs = strange.map((text, i) =>
    job(String(i), text, { hidden: { checks: [doubles, kept], seconds: 3 } }),
  );
  const results = await runJobs(jobs, { rung: best, seed: 's', alone: false });
  for (const [key, checks] of results) {
    expect([key, checks.map(({ points }) => points)]).toEqual([key, [0, 0]]);
    for (const { message } of checks) expect(message).toMatch(/^[^\p{Cc}\p{Cf}]{1,300}$/u);
  }
  expect(results.size).toBe(strange.length);
});
