import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { feedbackHtml } from '../../../lib/grading/reports/feedback.ts';
import { junitXml } from '../../../lib/grading/reports/junit.ts';
import { detail, summary } from '../../../lib/grading/reports/summary.ts';
import type { Status } from '../../../lib/grading/result.ts';
import { check, entry, exercise, graded, missing, nastyNames, results } from '../class/made-class.ts';
import { hasPython, python } from './python.ts';

const statuses: Status[] = [
  'passed',
  'failed',
  'error',
  'type error',
  'timeout',
  'memory',
  'not run',
  'tampered',
  'manual',
  'ungradable',
];
const every = () =>
  exercise(
    '06-2',
    ...statuses.map((status) =>
      check({ name: `a ${status} one`, status, points: status === 'passed' ? 1 : 0, message: status }),
    ),
  );
/** Entries in which everything that others write is nasty. */
const nasty = nastyNames.map((name, at) =>
  entry({
    learner: { id: `${name}${at}`, name, email: name },
    submission: name,
    problem: name,
    notes: [name],
    graded: graded(
      [{ ...exercise('06-2', check({ name, message: name, status: 'failed', points: 0 })), notes: [name] }],
      { notes: [name] },
    ),
  }),
);

/** What Python's parser sees in each page: the tags with their attributes, the text, and what is left open. */
const parsed = (pages: string[]) =>
  python(
    `from html.parser import HTMLParser
class P(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.texts, self.stack = [], [], []
    def handle_starttag(self, tag, attrs):
        self.tags.append([tag] + [k for k, v in attrs])
        if tag != 'meta': self.stack.append(tag)
    def handle_endtag(self, tag):
        assert self.stack.pop() == tag, tag
    def handle_data(self, data):
        if 'style' not in self.stack: self.texts.append(data)
out = []
for page in json.loads(text):
    p = P()
    p.feed(page)
    p.close()
    out.append({ 'tags': p.tags, 'text': ' '.join(p.texts), 'open': p.stack })`,
    JSON.stringify(pages),
  ) as { tags: string[][]; text: string; open: string[] }[];

const whole = (given = graded([every()])) => {
  const one = entry({ graded: given, waiting: 1, max: 10 });
  return feedbackHtml(one.learner, [one, { ...missing('alice'), lesson: '07-other' }], results([one]));
};

test('a page of feedback tells each check in words, with its points, and what waits for a person', () => {
  const late = {
    seconds: 1,
    days: 1,
    percent: 10,
    points: 0.1,
    sentence: '1 s late, 10 %: 0.1 of 1 points are taken off',
  };
  const one = entry({ graded: graded([every()]), waiting: 1, max: 10, late, score: 0.9 });
  const html = feedbackHtml(one.learner, [one, { ...missing('alice'), lesson: '07-other' }], results([one]));
  for (const text of [
    '<h1>Feedback for <bdi>Alice Ash</bdi></h1>',
    '<strong>0.9 of 11 points</strong>',
    '1 point waits for a person: the score is final only after that.',
    '<h2>06-made: 0.9 of 10 points</h2>',
    '<p class="late">1 s late, 10 %: 0.1 of 1 points are taken off</p>',
    '<h2>07-other: 0 of 1 point</h2>',
    '<p class="bad">No submission.</p>',
    'Isolation: unshare, which does not contain: the clock',
  ]) {
    expect(html).toContain(text);
  }
  const words = ['passed', 'not passed', 'your code threw an error', 'the types do not fit', 'took too long'];
  for (const text of [
    ...words,
    'took too much memory',
    'not run',
    'no valid answer came back',
    'waits for a person',
  ]) {
    expect(html).toMatch(new RegExp(`</span><div><span class="\\w+">${text}</span>`));
  }
  const byHand = graded([{ ...exercise('06-3'), max: 4 }]);
  expect(whole(byHand)).toContain('waits for a person</span>');
});

test('a page of feedback allows its own style and nothing else, and asks for nothing', () => {
  const html = whole();
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!;
  const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(html)!;
  const hash = createHash('sha256').update(style).digest('base64');
  expect(policy.replaceAll('&#39;', "'")).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
  );
  expect(html).not.toMatch(/<script|<link|<img|<iframe|https?:|url\(|@import| style=| on\w+=/i);
  expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
  expect(style).toMatch(/prefers-color-scheme: dark[\s\S]*@media print/);
});

test('nothing that others write becomes a tag or an attribute of a page, and all of it can be read', () => {
  const allowed =
    'html head meta title style body header h1 bdi p strong main section h2 h3 ul li span div footer details summary'.split(
      ' ',
    );
  const pages = nasty.map((one) =>
    feedbackHtml(one.learner, [one], results([one], { seed: one.learner.name, lessons: [] })),
  );
  for (const html of pages) expect(html).not.toMatch(/[^\P{Cc}\n\t]|[\u202a-\u202e]/u);
  if (!hasPython) return;
  for (const [at, { tags, text, open }] of parsed(pages).entries()) {
    expect(open).toEqual([]);
    expect(tags.map(([tag]) => tag).filter((tag) => !allowed.includes(tag!))).toEqual([]);
    const known = ['lang', 'charset', 'http-equiv', 'content', 'name', 'class', 'aria-hidden', 'dir'];
    expect(tags.flatMap(([, ...names]) => names).filter((name) => !known.includes(name))).toEqual([]);
    const { name } = nasty[at]!.learner;
    if (/^[\P{C}]+$/u.test(name)) expect(text).toContain(name);
  }
});

test('JUnit has a suite for each submission and a case for each check, counted right', () => {
  const xml = junitXml(
    results([entry({ graded: graded([every(), { ...exercise('06-3'), max: 2 }]) }), missing('bob')]),
  );
  expect(xml).toContain('<testsuites name="downhill grade" tests="12" failures="6" errors="1" skipped="4">');
  expect(xml).toContain('<testcase classname="06-made.06-2" name="a passed one"/>');
  expect(xml).toContain(
    '<testcase classname="06-made.06-2" name="a timeout one"><failure type="timeout" message="timeout"/></testcase>',
  );
  expect(xml).toContain(
    '<testcase classname="06-made" name="submission"><skipped message="No submission"/></testcase>',
  );
});

test('JUnit with what others write is well-formed, and says what they wrote', () => {
  const xml = junitXml(results(nasty));
  expect(xml).not.toMatch(/[^\P{Cc}\n\t]|[\ufffe\uffff]/u);
  if (!hasPython) return;
  const names = python(
    `import xml.etree.ElementTree as E
root = E.fromstring(text.encode('utf-8'))
assert root.tag == 'testsuites'
out = [[s.tag, s.get('name'), [[c.tag, c.get('name'), [[f.tag, f.get('message')] for f in c]] for c in s.findall('testcase')]] for s in root]`,
    xml,
  ) as [string, string, [string, string, [string, string][]][]][];
  expect(names).toHaveLength(nasty.length);
  for (const [at, [tag, , cases]] of names.entries()) {
    expect([tag, cases.length, cases[0]![2][0]![0]]).toEqual(['testsuite', 1, 'failure']);
    const name = nastyNames[at]!;
    if (name && /^[\P{C}]+$/u.test(name)) expect(cases[0]![2][0]![1]).toBe(name);
  }
});

test('nothing that others write gives a terminal orders, or more than a line', () => {
  for (const text of [
    summary(results(nasty, { leftOut: nastyNames.map((name) => ({ name, why: 'x' })) })),
    ...nasty.map(detail),
  ]) {
    expect(text).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
    expect(Math.max(...text.split('\n').map((one) => one.length))).toBeLessThan(500);
  }
});

test('the summary tells how each exercise went and whom to look at', () => {
  const entries = [
    entry(),
    entry({
      learner: { id: 'bob', name: 'Bob', email: '' },
      graded: graded([every()]),
      score: 0.5,
      waiting: 1,
    }),
    entry({
      learner: { id: 'cid', name: 'Cid', email: '' },
      state: 'ungradable',
      problem: 'It is not JSON',
      score: 0,
    }),
    missing('dan'),
  ];
  delete entries[2]!.graded;
  expect(summary(results(entries, { leftOut: [{ name: 'x.ipynb', why: 'it is a link' }] }))).toBe(
    `06-made: 2 graded, 1 no submission, 1 ungradable, mean 0.75 of 1 over 2 graded, 1 point waits for a person
  06-2  all points: 1 of 2 graded
  needs a person  cid (alice/06-made.ipynb): It is not JSON
  left out  x.ipynb: it is a link`,
  );
});
