import { expect, test } from '@jest/globals';
import { canvasCsv } from '../../../lib/grading/reports/canvas-csv.ts';
import { feedbackHtml } from '../../../lib/grading/reports/feedback.ts';
import { gradesCsv } from '../../../lib/grading/reports/grades-csv.ts';
import { resultsJson } from '../../../lib/grading/reports/results-json.ts';
import { wordsOf } from '../../../lib/grading/reports/status-words.ts';
import { detail, summary } from '../../../lib/grading/reports/summary.ts';
import type { CheckResult } from '../../../lib/grading/result.ts';
import { check, entry, exercise, graded, results } from '../class/made-class.ts';

const page = (one: ReturnType<typeof entry>) => feedbackHtml(one.learner, [one], results([one]));
const times = (text: string, part: string) => text.split(part).length - 1;
const lost = (more: Partial<CheckResult>) => check({ points: 0, status: 'error', ...more });

test.each<[Partial<CheckResult>, string]>([
  [{ message: 'it threw Error: no' }, 'your code threw an error'],
  [
    { ran: false, message: 'line 1: the answer imports node:fs; this exercise allows: no imports' },
    'not run, for it uses what this exercise does not allow',
  ],
  [{ ran: false, message: 'the answer does not declare f' }, 'a name that is asked for is missing'],
  [{ message: 'it threw Error: the answer does not declare f' }, 'your code threw an error'],
  [{ ran: false, status: 'type error', message: "line 4: '}' expected (TS1005)" }, 'it cannot be read'],
  [
    { ran: false, status: 'type error', message: 'the answer cannot be read: Expression expected' },
    'it cannot be read',
  ],
  [
    {
      ran: false,
      status: 'type error',
      message: 'line 1: the answer has 30000 characters, the most is 20000',
    },
    'it cannot be read',
  ],
  [
    { ran: false, status: 'type error', message: 'line 2: Type string is no number (TS2322)' },
    'the types do not fit',
  ],
])('what never ran has words of its own: %j', (more, words) => {
  expect(wordsOf(lost(more))).toBe(words);
});

const same = ['one', 'two', 'three'].map((name) =>
  lost({ name, ran: false, message: 'the answer uses eval' }),
);

test('checks that all ended alike are told once for the exercise, on the page and on the terminal', () => {
  const one = entry({ graded: graded([exercise('06-2', ...same)]), score: 0, rawScore: 0, max: 3 });
  for (const text of [page(one), detail(one)]) {
    expect(times(text, 'the answer uses eval')).toBe(1);
    expect(text).toContain('all 3 checks');
  }
  const [first, ...more] = same;
  const other = entry({ graded: graded([exercise('06-2', { ...first!, message: 'another' }, ...more)]) });
  expect(times(page(other), 'the answer uses eval')).toBe(2);
  const well = entry({ graded: graded([exercise('06-2', check({ name: 'a' }), check({ name: 'b' }))]) });
  expect(page(well)).toMatch(/<bdi>a<\/bdi>[\s\S]*<bdi>b<\/bdi>/);
});

const problem = 'Cannot grade alice.ipynb: it is not JSON';
const unread = ['one', 'two'].map((name) => lost({ name, status: 'ungradable', message: problem }));
const broken = entry({
  state: 'ungradable',
  problem,
  graded: graded([exercise('06-1', ...unread), exercise('06-2', ...unread)], { notes: [problem] }),
  score: 0,
  rawScore: 0,
  max: 4,
});

test('a file that cannot be read has no score anywhere, and is told once with what to do', () => {
  const html = page(broken);
  expect([html, detail(broken)].map((text) => times(text, 'it is not JSON'))).toEqual([1, 1]);
  expect(html).toContain('hand in the .ipynb file again');
  expect(html).toContain('<h2>06-made: not graded yet</h2>');
  expect(html).not.toContain('Exercise 06-');
  expect(html).toContain('<strong>Not graded yet</strong>');
  expect(detail(broken)).toBe(`Alice Ash  06-made  not graded\n  needs a person: ${problem}`);
  const all = results([broken, entry({ learner: { id: 'bob', name: 'Bob', email: '' } })]);
  expect(canvasCsv(all).split('\r\n').slice(2, 4)).toEqual(['Alice Ash,,alice,,,', 'Bob,,bob,,,1']);
  expect(gradesCsv(all).split('\r\n')[1]).toMatch(/,,,,1?4?$/);
  expect(summary(all)).toBe(
    `06-made: 1 graded, 1 ungradable, mean 1 of 1 over 1 graded
  06-2  all points: 1 of 1 graded
  needs a person  alice (alice/06-made.ipynb): ${problem}`,
  );
});

test('a mistake in a check is told to the teacher with its reason, and to nobody else', () => {
  const fault = lost({
    name: 'sums',
    status: 'ungradable',
    message: 'it cannot draw',
    why: 'its make threw Error: x',
  });
  const one = entry({
    state: 'ungradable',
    problem: 'it cannot draw',
    graded: graded([exercise('06-2', fault)]),
  });
  expect(page(one)).not.toContain('its make threw');
  expect(page(one)).toContain('Your teacher has been told');
  expect(JSON.parse(resultsJson(results([one]))).entries[0].notes).toEqual([
    '06-2, "sums": its make threw Error: x',
  ]);
  expect(summary(results([one, one]))).toContain(
    '  mend the check  06-2, "sums": its make threw Error: x (2 submissions)',
  );
});

test('a page says nothing that need not be said', () => {
  const html = page(entry({ graded: graded([exercise('06-2', check({ message: 'as it should be' }))]) }));
  expect(html).not.toMatch(/as it should be|final only/);
  expect(html).toMatch(/<details>\n<summary>For the teacher<\/summary>[\s\S]*Seed: [\s\S]*<\/details>/);
  expect(html).toContain('<span class="soft points">(1 of 1)</span>');
  const praised = check({ message: 'Well put' });
  expect(page(entry({ graded: graded([exercise('06-2', praised)]) }))).toContain('Well put');
});

test('what was left out for one reason is one line', () => {
  const leftOut = ['a.txt', 'b.txt', 'c.txt', 'd.txt', 'e.txt'].map((name) => ({ name, why: 'no notebook' }));
  expect(
    summary(results([entry()], { leftOut }))
      .split('\n')
      .slice(2),
  ).toEqual(['  left out  a.txt, b.txt, c.txt, 2 more: no notebook']);
});
