import { describe, expect, test } from '@jest/globals';
import type { Caged } from '../../../lib/grading/isolation/cage.ts';
import { awake } from '../../../lib/grading/judge/awake.ts';
import { ChildSession } from '../../../lib/grading/judge/child-session.ts';
import { openSession } from '../../../lib/grading/judge/open-session.ts';
import { MadeCaged } from './made-caged.ts';

const probe = { do: 'probe', check: 0, input: 1 } as const;
const answer = { say: 'answer', answer: 2, kept: 1 };
const tampered = {
  say: 'ended',
  status: 'tampered',
  message: 'it sent something that is no answer to what was asked',
};

test('questions are numbered, and each gets its own answer', async () => {
  const child = new MadeCaged(({ id }, one) => one.say({ ...answer, answer: id * 10, id }));
  const session = new ChildSession(child);
  expect(await session.ask(probe, 5)).toMatchObject({ answer: 10 });
  expect(await session.ask(probe, 5)).toMatchObject({ answer: 20 });
  expect(child.asked).toEqual([
    { ...probe, id: 1 },
    { ...probe, id: 2 },
  ]);
  expect(session.gone).toBe(false);
  await session.close();
  expect([child.kills, session.gone]).toEqual([1, true]);
});

test.each<[string, unknown]>([
  ['no JSON', '{"say":'],
  ['an empty line', ''],
  ['null', 'null'],
  ['a list', []],
  ['the number before', { ...answer, id: 0 }],
  ['the number after', { ...answer, id: 2 }],
  ['a number as text', { ...answer, id: '1' }],
  ['no number', answer],
  ['an unknown word', { say: 'passed', id: 1 }],
  ['an answer without the kept input', { say: 'answer', answer: 2, id: 1 }],
  ['names that are no list', { say: 'loaded', names: 'f', id: 1 }],
  ['an error that is a text', { say: 'threw', error: 'x', id: 1 }],
  ['an error without a message', { say: 'threw', error: { name: 'x' }, id: 1 }],
  ['an error that is null', { say: 'threw', error: null, id: 1 }],
  ['its own end', { say: 'ended', status: 'passed', message: '', id: 1 }],
  ['keys that lead elsewhere', '{"__proto__":{"say":"answer","answer":1,"kept":1,"id":1}}'],
])('%s is no answer, ends the child, and nothing is believed any more', async (_, line) => {
  const child = new MadeCaged((__, one) => one.say(line));
  const session = new ChildSession(child);
  expect(await session.ask(probe, 5)).toEqual(tampered);
  expect(child.kills).toBe(1);
  child.say({ ...answer, id: 2 });
  expect(await session.ask(probe, 5)).toEqual(tampered);
  expect(child.asked).toHaveLength(1);
});

test('a line that nobody asked for ends it, before the first question and between two', async () => {
  const early = new MadeCaged();
  const first = new ChildSession(early);
  early.say({ ...answer, id: 1 });
  expect([await first.ask(probe, 5), early.kills, early.asked]).toEqual([tampered, 1, []]);

  const twice = new MadeCaged(({ id }, one) => one.say({ ...answer, id }));
  const second = new ChildSession(twice);
  await second.ask(probe, 5);
  twice.say({ ...answer, id: 2 }); // it guesses the next number
  expect(await second.ask(probe, 5)).toEqual(tampered);
});

test.each<[Awaited<Caged['ended']>['how'], number | null, string, string]>([
  ['exit', 0, 'error', 'it ended the process (exit code 0) before it answered'],
  ['exit', null, 'error', 'it ended the process before it answered'],
  ['cpu', null, 'timeout', 'it used more processor time than it may'],
  ['memory', 134, 'memory', 'it used more memory than it may'],
  ['output', null, 'error', 'it printed more than it may'],
])('ended by %s with %p it is %s', async (how, code, status, message) => {
  const session = new ChildSession(new MadeCaged((_, one) => one.end(how, code)));
  expect(await session.ask(probe, 5)).toEqual({ say: 'ended', status, message });
  expect(await session.ask(probe, 5)).toEqual({ say: 'ended', status, message });
});

test('one that does not answer is ended, and the sentence tells what was allowed, not what was left', async () => {
  const child = new MadeCaged();
  const session = new ChildSession(child);
  const timeout = { say: 'ended', status: 'timeout', message: 'it did not end within 5 s' };
  expect(await session.ask(probe, 0.0123, 5)).toEqual(timeout);
  child.say({ ...answer, id: 1 }); // too late
  expect(await session.ask(probe, 5)).toEqual(timeout);
  expect(child.kills).toBeGreaterThan(0);
});

test('an end that cannot be tidied up is still an end', async () => {
  const child = new MadeCaged();
  const ended = Promise.reject(new Error('EBUSY'));
  const session = new ChildSession({
    ...child,
    ended,
    onLine() {},
    send() {},
    kill() {},
    process: child.process,
  });
  expect(await session.ask(probe, 5)).toMatchObject({ status: 'error' });
  await session.close();
});

describe('the clock', () => {
  const block = (ms: number) => {
    for (const until = performance.now() + ms; performance.now() < until; );
  };

  test('an answer that came while the judge was busy is in time', async () => {
    const session = new ChildSession(
      new MadeCaged(({ id }, one) => setImmediate(() => one.say({ ...answer, id }))),
    );
    const said = session.ask(probe, 0.05);
    block(200);
    expect(await said).toMatchObject({ say: 'answer' });
  });

  test('time in which the judge did not listen is not counted', async () => {
    let over = false;
    const clock = awake(0.3, () => {
      over = true;
    });
    block(500);
    await new Promise((resolve) => setImmediate(resolve));
    expect(over).toBe(false);
    expect(clock.stop()).toBeLessThan(0.25);
    await new Promise((resolve) => setTimeout(resolve, 350));
    expect(over).toBe(false);
  });

  test('it ends when its time is over, once, and tells how much went by', async () => {
    let over = 0;
    const clock = await new Promise<ReturnType<typeof awake>>((resolve) => {
      const one = awake(0.25, () => {
        over++;
        setTimeout(() => resolve(one), 120);
      });
    });
    expect(over).toBe(1);
    expect(clock.stop()).toBeCloseTo(0.25, 6);
  });

  test('a session adds up what its questions took', async () => {
    const session = new ChildSession(
      new MadeCaged(({ id }, one) => setTimeout(() => one.say({ ...answer, id }), 30)),
    );
    await session.ask(probe, 5);
    const once = session.waited;
    await session.ask(probe, 5);
    expect(once).toBeGreaterThan(0.02);
    expect(session.waited).toBeGreaterThan(once + 0.02);
  });
});

describe('a child to grade in', () => {
  const alive = () =>
    new MadeCaged(({ id }, one) => one.say({ say: 'threw', id, error: { name: 'Error', message: '' } }));

  test('has answered once before it meets an answer', async () => {
    const child = alive();
    expect((await openSession(() => child)).gone).toBe(false);
    expect(child.asked).toHaveLength(1);
  });

  test('is tried three times, and then it is nobody’s answer that is wrong', async () => {
    const children = [0, 1, 2].map(() => new MadeCaged((_, one) => one.end('exit', 9)));
    let next = 0;
    await expect(openSession(() => children[next++]!)).rejects.toThrow(
      new Error(
        'Cannot start a process to grade in, tried 3 times: it ended the process (exit code 9) before it answered. Try npm run build, then npx downhill doctor',
      ),
    );
    expect(next).toBe(3);
    const later = [new MadeCaged((_, one) => one.end('exit', 9)), alive()];
    expect((await openSession(() => later.shift()!)).gone).toBe(false);
  });
});
