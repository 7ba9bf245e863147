import { describe, expect, test } from '@jest/globals';
import { rng } from '../../../lib/base/index.ts';
import { same } from '../../../lib/grading/index.ts';
import { inTime } from '../../../lib/grading/judge/in-time.ts';
import type { Anything } from '../../../lib/grading/judge/inputs.ts';
import { lookAt, notAsked } from '../../../lib/grading/judge/look-at.ts';
import type { Outcome, Seen } from '../../../lib/grading/judge/outcome.ts';
import { allOf, verdicts } from '../../../lib/grading/judge/verdicts.ts';
import { Strange } from '../../../lib/grading/wire/strange.ts';
import { check, ended, gave, hidden, kept, leak, seen, threw } from './checks.ts';

const loaded = (...checks: Seen[][]) => ({ loaded: true, checks }) as const;
const right = gave(2);
const todo = 'Exercise 90-1 is yours to write';

describe('one check', () => {
  const table: [title: string, outcomes: Outcome[], status: string, message: string][] = [
    ['all right', [right, right], 'passed', 'as it should be'],
    ['the second one wrong', [right, gave(3)], 'failed', 'it is not doubled'],
    ['the first that is wrong decides', [threw('a'), gave(3)], 'error', 'it threw Error: a'],
    ['threw later', [right, threw('no', 'RangeError')], 'error', 'it threw RangeError: no'],
    [
      'found no room for a buffer',
      [threw('Array buffer allocation failed', 'RangeError')],
      'memory',
      'it threw RangeError: Array buffer allocation failed',
    ],
    ['is not written yet', [threw(todo)], 'error', todo],
    ['too slow', [ended('timeout', 'it did not end within 5 s')], 'timeout', 'it did not end within 5 s'],
    ['too much memory', [ended('memory', 'too much')], 'memory', 'too much'],
    ['tampered', [right, ended('tampered', 'no value')], 'tampered', 'no value'],
    ['ended by itself', [ended('error', 'exit')], 'error', 'exit'],
    ['a text that reads like the number', [gave('2')], 'failed', 'it is not doubled'],
    ['a function', [gave(new Strange('a function'))], 'failed', 'it is not doubled'],
    ['no answer in an answer', [gave(undefined)], 'failed', 'it is not doubled'],
  ];
  test.each(table)('%s', (_, outcomes, status, message) => {
    const one = check();
    const points = status === 'passed' ? 2 : 0;
    expect(verdicts(hidden(one), loaded(seen(one, ...outcomes)))).toEqual([
      { name: 'it doubles', status, points, max: 2, message },
    ]);
  });

  test('what was not asked is not paid, however much of it was right', () => {
    const one = check();
    expect(verdicts(hidden(one), loaded([...seen(one, right), notAsked()]))).toMatchObject([
      { status: 'not run', points: 0, message: 'this was not asked any more' },
    ]);
  });

  test('without inputs nothing was asked, and nothing is paid', () => {
    expect(verdicts(hidden(check()), loaded([]))).toMatchObject([
      { status: 'ungradable', points: 0, message: 'this check could not draw its inputs' },
    ]);
    expect(verdicts(hidden(check()), loaded())).toMatchObject([{ status: 'ungradable', points: 0 }]);
  });

  test('an answer that could not be loaded costs every check', () => {
    const answered = { loaded: false, status: 'error', message: 'its cell threw Error: x' } as const;
    const all = verdicts(hidden(check(), kept, leak), answered);
    expect(all.map(({ status, points, max }) => [status, points, max])).toEqual([
      ['error', 0, 2],
      ['error', 0, 1],
      ['error', 0, 1],
    ]);
    expect(all).toEqual(allOf(hidden(check(), kept, leak), 'error', 'its cell threw Error: x'));
  });
});

describe('a verdict that was not made for this answer', () => {
  const of = (verdict: unknown, answer: unknown) => {
    const one = check({ verdict: verdict as Anything['verdict'] });
    return verdicts(hidden(one), loaded(seen(one, gave(answer))))[0]!;
  };

  test('throws: the answer has the wrong form', () => {
    expect(of((_: unknown, y: number[]) => y.map(String).join() || undefined, { map: 3 })).toMatchObject({
      status: 'failed',
      points: 0,
      message: 'the answer is { map: 3 }, which has not the form that was asked for',
    });
  });

  test.each([
    ['false', false, 'boolean'],
    ['nothing, null', null, 'null'],
    ['a number', 0, 'number'],
    ['a promise', Promise.resolve(), 'object'],
  ])('says %s: it is the course that is wrong, and nobody is paid', (_, says, shown) => {
    expect(of(() => says, 2)).toMatchObject({
      status: 'ungradable',
      points: 0,
      message: `the verdict of this check is of type ${shown}, wanted a sentence or undefined`,
    });
  });

  test('an empty sentence is still one', () => {
    expect(of(() => '', 2)).toMatchObject({ status: 'failed', points: 0 });
  });

  test.each([
    ['a record', { length: Number.POSITIVE_INFINITY }],
    ['in a list', [1, [{ length: 3, 0: 1 }]]],
    ['in a map', new Map([[{ length: 1 }, 1]])],
    ['in a set', new Set([{ length: 1 }])],
    ['in a record', { y: { length: 1e9 } }],
  ])('never sees a false list: %s', (_, answer) => {
    const looked: unknown[] = [];
    const verdict = (_x: unknown, y: unknown) => {
      looked.push(y);
      return undefined;
    };
    expect(of(verdict, answer)).toMatchObject({
      status: 'failed',
      message: 'the answer holds a record with a length, which is no list',
    });
    expect(looked).toEqual([]);
  });

  test.each([
    [
      'counts to what it was told',
      (_: unknown, { n }: { n: number }) => {
        let sum = 0;
        for (let i = 0; i < n; i++) sum += i;
        return String(sum);
      },
      { n: 1e308 },
    ],
    [
      'looks for each in all',
      (_: unknown, list: number[]) => (list.some((one, i) => list.indexOf(one) !== i) ? 'twice' : undefined),
      Array.from({ length: 1_000_000 }, (_, i) => i),
    ],
  ])('does not hold the judge up: it %s', (_, verdict, answer) => {
    const one = check({ verdict: verdict as Anything['verdict'] });
    expect(lookAt(one, 1, gave(answer), 0.2)).toEqual({
      status: 'failed',
      message: 'the answer is too large to be looked at',
    });
  });

  test('errors of the work come out of inTime as they are, and its value, whatever it is', () => {
    const error = new RangeError('mine');
    expect(() =>
      inTime(() => {
        throw error;
      }, 1),
    ).toThrow(error);
    expect(inTime(() => undefined, 1)).toEqual({ value: undefined });
    expect(
      inTime(() => {
        for (;;);
      }, 0.01),
    ).toBeUndefined();
    expect(inTime(() => 3, 1)).toEqual({ value: 3 });
  });
});

describe('a check that wants an error', () => {
  const refuses = check({ name: 'refuses', points: 1, throws: true });
  const both = (first: Outcome, second: Outcome) =>
    verdicts(hidden(check(), refuses, kept), loaded(seen(check(), first), seen(refuses, second), [])).map(
      ({ status }) => status,
    );

  test('is passed by one, beside a check of answers that is passed', () => {
    expect(both(right, threw('bad shapes'))).toEqual(['passed', 'passed', 'passed']);
  });

  test('pays nothing to an answer that always throws, nor do the properties', () => {
    expect(both(threw('always'), threw('always'))).toEqual(['error', 'not run', 'not run']);
    expect(both(gave(3), threw('x'))).toEqual(['failed', 'not run', 'not run']);
  });

  test('is not passed by an exercise that is not written, nor by a child that ends', () => {
    expect(both(right, threw(todo))).toEqual(['passed', 'error', 'passed']);
    expect(both(right, ended('error', 'exit'))).toEqual(['passed', 'error', 'passed']);
  });

  test('says what came instead', () => {
    const [, failed] = verdicts(
      hidden(check(), refuses),
      loaded(seen(check(), right), seen(refuses, gave([7]))),
    );
    expect(failed).toMatchObject({
      status: 'failed',
      message: 'it gave [ 7 ] where it should throw an error',
    });
  });
});

describe('properties', () => {
  const of = (first: Outcome, ...more: Outcome[]) =>
    verdicts(hidden(kept, leak, check()), loaded([], [], seen(check(), first, ...more))).map(
      ({ status, points, message }) => [status, points, message],
    );
  const ok = ['passed', 1, 'as it should be'];
  const later = ['not run', 0, 'this counts as soon as another check of the exercise has passed'];

  test('count when a check of answers has passed', () => {
    expect(of(right, right)).toEqual([ok, ok, ['passed', 2, 'as it should be']]);
    expect(of(gave(3)).slice(0, 2)).toEqual([later, later]);
  });

  test('do not hold each other up: two of them alone are worth nothing', () => {
    expect(verdicts(hidden(kept, leak), loaded([], [])).map(({ points }) => points)).toEqual([0, 0]);
  });

  test('hold only when they held each time, also over answers that were wrong', () => {
    const other = check({ name: 'other' });
    const [a, b] = verdicts(
      hidden(kept, leak, check(), other),
      loaded([], [], seen(check(), right), seen(other, gave(5, { kept: 2, tensors: [1, 3] }))),
    );
    expect([a, b]).toMatchObject([
      { status: 'failed', message: 'what it was given had changed when it was done' },
      { status: 'failed', message: 'a call left 2 tensors behind' },
    ]);
    expect(of(right, gave(2, { tensors: [4, 5] }))[1]).toEqual(['failed', 0, 'a call left 1 tensor behind']);
  });

  test('a call that frees more than it made has left nothing', () => {
    expect(of(gave(2, { tensors: [4, 2] }))[1]).toEqual(ok);
    expect(of(gave(2, { tensors: undefined }))[1]).toEqual(ok);
  });

  test('a verdict that sorts its input takes no points from the learner', () => {
    const one = check({
      verdict: (input) => {
        (input as number[]).sort();
        return undefined;
      },
    });
    const looked = lookAt(one, [3, 1, 2], gave(2, { kept: [3, 1, 2] }));
    expect(looked).toEqual({ status: 'passed', message: 'as it should be' });
  });

  test('an input of odd numbers is kept when it is', () => {
    const input = {
      a: [-0, Number.NaN, Number.POSITIVE_INFINITY, 1e-17, undefined],
      b: new Float32Array([0.1]),
    };
    expect(lookAt(check(), input, gave(1, { kept: structuredClone(input) })).broken).toBeUndefined();
    const changed = structuredClone(input);
    changed.b[0] = 0.2;
    expect(lookAt(check(), input, gave(1, { kept: changed })).broken).toEqual({
      'input kept': 'what it was given had changed when it was done',
    });
  });
});

describe('the sentences', () => {
  const said = (message: string, name = 'Error') =>
    verdicts(hidden(check()), loaded(seen(check(), threw(message, name))))[0]!.message;

  test('are one line of at most 300 characters, whatever a learner throws', () => {
    expect(said('a\u0000b\u001b[2Jc\r\nd\u202egnp\u2028e\ud800f')).toBe('it threw Error: a b [2Jc d gnp e f');
    expect(said('x'.repeat(2000))).toHaveLength(300);
    expect(said('y', 'z'.repeat(2000))).toBe(`it threw ${'z'.repeat(290)}…`);
    expect(said('', '')).toBe('it threw :');
  });

  test('are not cut in the middle of a character', () => {
    for (const before of ['', 'x']) {
      const message = said(before + '🙂'.repeat(300));
      expect(message).not.toMatch(/\p{Cs}/u);
      expect(message).toMatch(/🙂…$/u);
    }
  });

  test('a name of an error can be no key of ours', () => {
    expect(said('x', '__proto__')).toBe('it threw __proto__: x');
  });

  test('tell neither the input nor what was wanted', () => {
    const random = rng('sentences');
    const number = () => random.int(9e8) + 1e8 + random.int(1000) / 1000;
    for (let round = 0; round < 300; round++) {
      const input = { list: Array.from({ length: 1 + random.int(5) }, number), shift: number() };
      const wanted = {
        sums: input.list.map((x) => x + input.shift),
        [`k${random.int(9e8) + 1e8}`]: number(),
      };
      const found = random.pick<unknown>([
        { ...wanted, sums: wanted.sums.map(() => 1) },
        { sums: wanted.sums },
        new Map(Object.entries(wanted)),
        [wanted.sums.length, Number.NaN],
        null,
        'text',
        { ...wanted, more: 1 },
        { ...wanted, sums: wanted.sums.slice(1) },
        { ...wanted, sums: [...wanted.sums, 5] },
      ]);
      const one = check({ verdict: (_, answer) => same(answer, wanted) });
      const { status, message } = verdicts(hidden(one), loaded([lookAt(one, input, gave(found))]))[0]!;
      expect(status).toBe('failed');
      const [theirs, ours] = [numbersIn(found), [...numbersIn(input), ...numbersIn(wanted)]];
      for (const secret of ours.filter((one) => !theirs.includes(one))) expect(message).not.toContain(secret);
    }
  });
});

const numbersIn = (value: unknown): string[] => JSON.stringify(value)?.match(/[\d.]{6,}/g) ?? [];
