import { expect, test } from '@jest/globals';
import { askJob } from '../../../lib/grading/judge/ask-job.ts';
import { ChildSession } from '../../../lib/grading/judge/child-session.ts';
import type { Job } from '../../../lib/grading/judge/job.ts';
import { verdicts } from '../../../lib/grading/judge/verdicts.ts';
import { check, hidden, kept } from './checks.ts';
import { MadeCaged, type Question } from './made-caged.ts';

const program = { files: {}, names: ['f'], imports: [], reads: [] };
const jobOf = (...checks: Parameters<typeof hidden>): Job => ({
  key: '90-1',
  id: '90-1',
  program,
  hidden: hidden(...checks),
});

/** Asks children that load well and then say this to each probe; counts them. */
async function ask(
  job: Job,
  probe: (question: Question & { input: number }, child: MadeCaged, started: number) => void,
  loaded: unknown = { say: 'loaded', names: ['f'] },
) {
  const children: MadeCaged[] = [];
  const fresh = async () => {
    const child = new MadeCaged((question, one) => {
      if (question.do === 'load') {
        if (loaded === 'exit') one.end('exit', 1);
        else one.say({ ...(loaded as object), id: question.id });
      } else probe(question as Question & { input: number }, one, children.length);
    });
    children.push(child);
    return new ChildSession(child);
  };
  const answered = await askJob(job, { seed: 's', folder: '/job', fresh });
  return {
    answered,
    children,
    results: verdicts(job.hidden, answered).map(({ status, message }) => [status, message]),
  };
}

const right = ({ id, input }: { id: number; input: number }, child: MadeCaged) =>
  child.say({ say: 'answer', id, answer: 2 * input, kept: input });
const [a, b, c] = ['a', 'b', 'c'].map((name) => check({ name, cases: 3 }));
const passed = ['passed', 'as it should be'];

test('every check asks all its inputs of one child', async () => {
  const { children, results } = await ask(jobOf(a!, kept, b!), right);
  expect(results).toEqual([passed, passed, passed]);
  expect(children).toHaveLength(1);
  const [load, ...probes] = children[0]!.asked;
  expect(load).toEqual({ do: 'load', id: 1, folder: '/job', names: ['f'], reads: [] });
  expect(probes.map((one) => one.check)).toEqual([0, 0, 0, 2, 2, 2]);
});

test('an input that ends the child costs the rest of its check only', async () => {
  let count = 0;
  const { children, results } = await ask(jobOf(a!, b!), (question, child) =>
    ++count === 2 ? child.end('exit', 0) : right(question, child),
  );
  expect(results).toEqual([['error', 'it ended the process (exit code 0) before it answered'], passed]);
  expect(children.map(({ asked }) => asked.map((one) => one.check))).toEqual([
    [undefined, 0, 0],
    [undefined, 1, 1, 1],
  ]);
});

test('after the second end nothing is asked any more', async () => {
  const { children, results } = await ask(jobOf(a!, b!, c!, kept), (_, child) => child.end('memory'));
  const memory = ['memory', 'it used more memory than it may'];
  expect(results).toEqual([
    memory,
    memory,
    ['not run', 'this was not asked any more, after 2 checks that ended the process or took too long'],
    ['not run', 'this counts as soon as another check of the exercise has passed'],
  ]);
  expect(children).toHaveLength(2);
});

test('what was not asked after two time-outs says so', async () => {
  const slow = { ...jobOf(a!, b!, c!), hidden: { checks: [a!, b!, c!], seconds: 0.1 } };
  const { results } = await ask(slow, () => {});
  expect(results[2]).toEqual(['not run', 'this was not asked any more, after 2 checks that took too long']);
});

test('a check that waits is ended with the seconds that it has in all, whatever was left of them', async () => {
  const slow = { ...jobOf(a!), hidden: { checks: [a!], seconds: 0.2 } };
  let count = 0;
  const { results } = await ask(slow, (question, child) => {
    if (++count === 1) setTimeout(() => right(question, child), 50);
  });
  expect(results).toEqual([['timeout', 'it did not end within 0.2 s']]);
});

test('what cannot be decoded is no value, and costs its check only', async () => {
  for (const answer of [{ $: 'nonsense' }, { $: 'array', type: 'Float32Array', of: [0.1] }, { x: 1 }]) {
    const { children, results } = await ask(jobOf(a!, b!), ({ id, check: place, input }, child) =>
      place === 0 ? child.say({ say: 'answer', id, answer, kept: input }) : right({ id, input }, child),
    );
    expect(results).toEqual([['tampered', 'it sent something that is no value'], passed]);
    expect(children).toHaveLength(1);
  }
});

test('counts of tensors that are no counts are not believed', async () => {
  const leaks = { name: 'leak', points: 1, property: 'no tensor leaked' } as const;
  for (const tensors of ['12', [0], [0, 0.5], [null, 5], { length: 2, 0: 1, 1: 5 }]) {
    const { results } = await ask(jobOf(a!, leaks), ({ id, input }, child) =>
      child.say({ say: 'answer', id, answer: 2 * input, kept: input, tensors }),
    );
    expect(results).toEqual([passed, passed]);
  }
});

test.each<[string, unknown, string, string]>([
  [
    'throws',
    { say: 'threw', error: { name: 'RangeError', message: 'no' } },
    'error',
    'its cell threw RangeError: no',
  ],
  ['lacks its names', { say: 'loaded', names: ['g'] }, 'error', 'the answer does not declare f'],
  ['answers instead', { say: 'answer', answer: 1, kept: 1 }, 'tampered', 'it answered before it was asked'],
  ['exits', 'exit', 'error', 'it ended the process (exit code 1) before it answered'],
])('an answer that %s while it is loaded fails every check', async (_, loaded, status, message) => {
  const { results } = await ask(jobOf(a!, kept), right, loaded);
  expect(results).toEqual([
    [status, message],
    [status, message],
  ]);
});

test('a check whose inputs cannot be drawn costs nobody but itself', async () => {
  const broken = check({
    make: () => {
      throw new Error('a bug of the course');
    },
  });
  const { results, answered } = await ask(jobOf(broken, a!), right);
  expect(results).toEqual([['ungradable', 'this check could not draw its inputs'], passed]);
  expect(verdicts(hidden(broken, a!), answered)[0]).toMatchObject({
    points: 0,
    why: 'its make threw Error: a bug of the course',
  });
});

test('no answer is kept: an exercise asks for dozens of them', async () => {
  const { answered } = await ask(jobOf(a!), ({ id, input }, child) =>
    child.say({ say: 'answer', id, answer: 'x'.repeat(1000), kept: input }),
  );
  expect(answered).toEqual({
    loaded: true,
    checks: [Array(3).fill({ status: 'failed', message: 'it is not doubled' })],
  });
});
