import { asItShould, type CheckResult, type Status } from '../result.ts';
import type { AnyCheck, Hidden } from '../spec/hidden-check.ts';
import { asHidden, asProperty } from './inputs.ts';
import { clip } from './look-at.ts';
import type { Answered, Seen } from './outcome.ts';

interface Verdict {
  status: Status;
  message: string;
  ran?: false;
  why?: string;
}

/** What was seen of the answers in points, check by check. */
export function verdicts({ checks }: Hidden, answered: Answered): CheckResult[] {
  if (!answered.loaded) return checks.map((check) => result(check, answered));
  const all = answered.checks.flat();
  const own = checks.map((check, i) => (asHidden(check) ? worst(answered.checks[i] ?? []) : passed));
  // What always throws refuses what it should refuse, and leaves what it is given as it was.
  const some = checks.some((check, i) => isOfAnswers(check) && own[i]!.status === 'passed');
  return checks.map((check, i) => {
    const { property } = asProperty(check) ?? {};
    if (!some && own[i]!.status === 'passed') return result(check, tooSoon);
    return result(
      check,
      property ? held(all.find(({ broken }) => broken?.[property])?.broken?.[property]) : own[i]!,
    );
  });
}

/** Whether a check looks at an answer: neither at a property, nor for an error. */
export const isOfAnswers = (check: AnyCheck): boolean => {
  const hidden = asHidden(check);
  return hidden !== undefined && !hidden.throws;
};

/** The same result for every check of an exercise. */
export const allOf = (hidden: Hidden, status: Status, message: string, ran?: false): CheckResult[] =>
  verdicts(hidden, { loaded: false, status, message, ...(ran === false ? { ran } : {}) });

const result = ({ name, points }: AnyCheck, { status, message, ran, why }: Verdict): CheckResult => ({
  name,
  status,
  points: status === 'passed' ? points : 0,
  max: points,
  message: oneLine(message),
  ...(ran === false ? { ran } : {}),
  ...(why === undefined ? {} : { why: oneLine(why) }),
});

const passed: Verdict = { status: 'passed', message: asItShould };
const held = (broken: string | undefined): Verdict =>
  broken ? { status: 'failed', message: broken } : passed;
const tooSoon: Verdict = {
  status: 'not run',
  message: 'this counts as soon as another check of the exercise has passed',
};

/** The first input that was not answered rightly decides. */
function worst(seen: Seen[]): Verdict {
  if (seen.length === 0) return { status: 'ungradable', message: 'this check could not draw its inputs' };
  return seen.find(({ status }) => status !== 'passed') ?? passed;
}

// A learner's error may say anything: control characters, halves of characters, a whole book.
const oneLine = (text: string) =>
  clip(text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ').trim(), 300).replace(
    /[\ud800-\udbff](?=…$)/,
    '',
  );
