import type { ClassResults, Entry } from '../class/entry.ts';
import type { CheckResult } from '../result.ts';
import { isolationText } from './isolation-text.ts';
import { escaped } from './markup.ts';
import { pointsText, statusWords, wordsOf } from './status-words.ts';

/** The class as JUnit XML, which CI systems show: a suite for each submission, a case for each check. */
export function junitXml({ entries, isolation, seed }: ClassResults): string {
  const suites = entries.map(suiteOf);
  const counts = ['tests', 'failures', 'errors', 'skipped'] as const;
  const totals = counts.map((name) => `${name}="${suites.reduce((total, suite) => total + suite[name], 0)}"`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="downhill grade" ${totals.join(' ')}>`,
    ...suites.map((suite) => {
      const { name, cases } = suite;
      const own = counts.map((count) => `${count}="${suite[count]}"`);
      return [
        `  <testsuite name="${escaped(name)}" ${own.join(' ')}>`,
        '    <properties>',
        `      <property name="seed" value="${escaped(seed)}"/>`,
        `      <property name="isolation" value="${escaped(isolationText(isolation))}"/>`,
        '    </properties>',
        ...cases.map(({ xml }) => xml),
        '  </testsuite>',
      ].join('\n');
    }),
    '</testsuites>',
    '',
  ].join('\n');
}

type Kind = 'passed' | 'failure' | 'error' | 'skipped';

interface Case {
  kind: Kind;
  xml: string;
}

function suiteOf(entry: Entry) {
  const cases = casesOf(entry);
  const count = (kind: Kind) => cases.filter((one) => one.kind === kind).length;
  return {
    name: `${entry.learner.id} ${entry.lesson}`,
    cases,
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  };
}

function casesOf({ state, lesson, problem, graded }: Entry): Case[] {
  if (state === 'no submission') return [caseOf('submission', lesson, 'skipped', 'No submission')];
  if (!graded) return [caseOf('submission', lesson, 'error', problem ?? '')];
  return graded.exercises.flatMap(({ id, checks, max }) =>
    checks.length === 0
      ? [caseOf(`${pointsText(max)} points`, `${lesson}.${id}`, 'skipped', statusWords.manual.words)]
      : checks.map((check) =>
          caseOf(check.name, `${lesson}.${id}`, kindOf(check), check.message || wordsOf(check), check),
        ),
  );
}

function kindOf({ status }: CheckResult): Kind {
  if (status === 'passed') return 'passed';
  if (status === 'ungradable') return 'error';
  return status === 'manual' || status === 'not run' ? 'skipped' : 'failure';
}

function caseOf(name: string, place: string, kind: Kind, message: string, check?: CheckResult): Case {
  const head = `<testcase classname="${escaped(place)}" name="${escaped(name)}"`;
  if (kind === 'passed') return { kind, xml: `    ${head}/>` };
  const text = check ? ` type="${escaped(check.status)}"` : '';
  const type = kind === 'skipped' ? '' : text;
  return {
    kind,
    xml: `    ${head}><${kind}${type} message="${escaped(message).replace(/\n/g, '&#10;')}"/></testcase>`,
  };
}
