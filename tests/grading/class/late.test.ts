import { expect, test } from '@jest/globals';
import { rng } from '../../../lib/base/index.ts';
import { type LatePolicy, latePenalty, secondsLate } from '../../../lib/grading/class/late.ts';
import { parseLatePolicy } from '../../../lib/grading/class/late-policy.ts';
import { readTime } from '../../../lib/grading/class/time.ts';

const [minute, hour, day] = [60, 3600, 86_400];
const policy: LatePolicy = { grace: 15 * minute, perDay: 10, max: 50, cutoff: 7 * day };

// Worked out by hand from the words of the policy.
test.each<[string, number, number, number, number, string]>([
  ['a day early', 10, -day, 0, 0, 'In time: nothing is taken off'],
  ['on the second', 10, 0, 0, 0, 'In time: nothing is taken off'],
  ['a second late', 10, 1, 0, 0, '1 s late, which is forgiven: nothing is taken off'],
  ['at the end of grace', 10, 900, 0, 0, '15 min late, which is forgiven: nothing is taken off'],
  ['after grace', 10, 901, 1, 1, '15 min 1 s late, 10 %: 1 of 10 points are taken off'],
  ['a whole day', 10, day, 1, 1, '1 d late, 10 %: 1 of 10 points are taken off'],
  ['a day and a bit', 10, day + 0.5, 2, 2, '1 d late, 20 %: 2 of 10 points are taken off'],
  [
    'three hours into day 3',
    7.5,
    2 * day + 3 * hour,
    3,
    2.25,
    '2 d 3 h late, 30 %: 2.25 of 7.5 points are taken off',
  ],
  ['at the most', 10, 6 * day, 6, 5, '6 d late, 50 %: 5 of 10 points are taken off'],
  ['at the cutoff', 10, 7 * day, 7, 5, '7 d late, 50 %: 5 of 10 points are taken off'],
  [
    'after the cutoff',
    10,
    7 * day + 1,
    8,
    10,
    '7 d late, after the last moment: 10 of 10 points are taken off',
  ],
  ['nothing to lose', 0, 3 * day, 3, 0, '3 d late, 30 %: nothing is taken off'],
  ['a third', 1, 3 * day, 3, 0.3, '3 d late, 30 %: 0.3 of 1 points are taken off'],
  ['a rounding', 0.333, day, 1, 0.03, '1 d late, 10 %: 0.03 of 0.333 points are taken off'],
])('being late by %s costs what the policy says', (_, score, seconds, days, points, sentence) => {
  const late = latePenalty(score, seconds, policy);
  expect([late.days, late.points, late.sentence]).toEqual([days, points, sentence]);
});

test('without a policy being late is told and costs nothing', () => {
  expect(latePenalty(10, 3 * day)).toMatchObject({
    points: 0,
    sentence: '3 d late, 0 %: nothing is taken off',
  });
});

test('over random policies a penalty is never less than nothing, more than the score, or smaller for later', () => {
  const random = rng('late');
  for (let n = 0; n < 2000; n++) {
    const drawn: LatePolicy = {
      grace: random.int(2 * day),
      perDay: random.int(101),
      max: random.int(101),
      cutoff: random.int(10 * day),
    };
    const score = random.int(1000) / 10;
    const [first, second] = [random.int(12 * day), random.int(12 * day)].sort((a, b) => a - b) as [
      number,
      number,
    ];
    const [early, late] = [latePenalty(score, first, drawn).points, latePenalty(score, second, drawn).points];
    expect(early).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThanOrEqual(score);
    expect(early).toBeLessThanOrEqual(late);
  }
});

test('an extension is time more or a due time of its own, for that learner alone', () => {
  const due = new Date('2026-11-30T12:00:00Z');
  const extensions = { ann: 2 * day, bob: new Date('2026-12-05T12:00:00Z') };
  const at = new Date('2026-12-01T12:00:00Z');
  const late = (learner: string) => secondsLate(at, due, learner, { extensions });
  expect([late('ann'), late('bob'), late('cid'), late('toString')]).toEqual([-day, -4 * day, day, day]);
});

test('a policy is read from JSON with its units', () => {
  const text =
    '{"grace":"15 min","perDay":10,"max":50,"cutoff":"7 days","extensions":{"ann":"2 days","bob":"2026-12-05T12:00:00Z","__proto__":"1 h"}}';
  const read = parseLatePolicy(text);
  expect({ ...read, extensions: Object.entries(read.extensions!) }).toEqual({
    ...policy,
    extensions: [
      ['ann', 2 * day],
      ['bob', new Date('2026-12-05T12:00:00Z')],
      ['__proto__', hour],
    ],
  });
});

test.each([
  ['[]', /^it is no object; wanted \{ "grace": "15 min"/],
  ['{', /^it is not JSON \(.*\); wanted \{ "grace"/],
  [
    '{"graze":1}',
    /^Cannot use "graze": no such key\. Did you mean "grace"\? Known: grace, perDay, max, cutoff, extensions$/,
  ],
  ['{"perDay":"10"}', /^"perDay" is "10", wanted percent, a number from 0 to 100$/],
  ['{"max":101}', /^"max" is 101, wanted percent, a number from 0 to 100$/],
  ['{"grace":15}', /^"grace" is 15, wanted a length of time like "15 min", "2 h" or "7 days"$/],
  ['{"cutoff":"7 moons"}', /^"cutoff" is "7 moons", wanted a length of time/],
  ['{"extensions":{"ann":"soon"}}', /^the extension of "ann" is "soon", wanted .* or a date$/],
])('what is wrong with a policy is told with its key: %s', (text, sentence) => {
  let message = '';
  try {
    parseLatePolicy(text, 'late.json');
  } catch (problem) {
    message = (problem as RangeError).message;
  }
  expect(message.startsWith('Cannot read late.json: ')).toBe(true);
  expect(message.slice('Cannot read late.json: '.length)).toMatch(sentence);
});

test.each([
  ['2026-11-30T18:00:00Z', '2026-11-30T18:00:00.000Z'],
  ['2026-11-30T18:00:00+08:00', '2026-11-30T10:00:00.000Z'],
  ['2026-11-30 18:00:00.5 UTC', '2026-11-30T18:00:00.500Z'],
  ['2026-11-30 18:00:00.948203', '2026-11-30T18:00:00.948Z'],
  ['2026-07-01 12:00:00 America/Los_Angeles', '2026-07-01T19:00:00.000Z'],
  ['2026-12-01 12:00:00 America/Los_Angeles', '2026-12-01T20:00:00.000Z'],
  ['2026-03-08 03:00:00 America/New_York', '2026-03-08T07:00:00.000Z'], // the clocks went from 2 to 3
  ['2026-11-30', '2026-11-30T23:59:59.000Z'],
])('the time %s is understood', (text, wanted) => {
  expect(readTime(text, 'UTC')?.toISOString()).toBe(wanted);
});

test.each([
  '',
  'soon',
  '2026-02-30',
  '2026-13-01',
  '2026-11-30T24:00',
  '2026-11-30T10:60',
  '30.11.2026',
  '2026-11-30T10:00 Mars/Base',
])('the text %j is no time', (text) => expect(readTime(text, 'UTC')).toBeUndefined());

test('a date alone is the end of that day here', () => {
  expect(readTime('2026-11-30', 'local')).toEqual(new Date(2026, 10, 30, 23, 59, 59));
  expect(readTime('2026-11-30T18:00', 'local')).toEqual(new Date(2026, 10, 30, 18));
});
