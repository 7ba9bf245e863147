import type { CheckResult, Status } from '../result.ts';

/** A status for people: a sign, and words that say it without the sign. */
export const statusWords: Record<Status, { icon: string; words: string }> = {
  passed: { icon: '✓', words: 'passed' },
  failed: { icon: '✗', words: 'not passed' },
  error: { icon: '✗', words: 'your code threw an error' },
  'type error': { icon: '✗', words: 'the types do not fit' },
  timeout: { icon: '✗', words: 'took too long' },
  memory: { icon: '✗', words: 'took too much memory' },
  'not run': { icon: '○', words: 'not run' },
  tampered: { icon: '✗', words: 'no valid answer came back' },
  manual: { icon: '…', words: 'waits for a person' },
  ungradable: { icon: '!', words: 'could not be graded' },
};

/** The words for a check: what never ran threw nothing, and what cannot be read has no types. */
export function wordsOf({ status, ran, message }: CheckResult): string {
  if (ran !== false) return statusWords[status].words;
  if (/^the answer does not declare /.test(message)) return 'a name that is asked for is missing';
  if (status === 'error') return 'not run, for it uses what this exercise does not allow';
  if (status === 'type error' && unread.test(message)) return 'it cannot be read';
  return statusWords[status].words;
}

// TypeScript's own numbers from 1000 on are about how a text is written, those from 2000 on about what it means.
const unread =
  /\(TS1\d{3}\)$|^(?:line \d+: )?(?:the answer (?:cannot be read|has \d+)|the checker did not come to an end)/;

/** Whether several checks ended alike, so that it is said once. */
export const alike = ([first, ...more]: readonly CheckResult[]): boolean =>
  first !== undefined &&
  more.length > 0 &&
  first.status !== 'passed' &&
  more.every(
    ({ status, message, ran }) => status === first.status && message === first.message && ran === first.ran,
  );

/** Points without needless digits: `1`, `2.5`, `0.33`. */
export const pointsText = (points: number): string => String(Math.round(points * 100) / 100);

/** `1 point`, `2.5 points`. */
export const pointsOf = (points: number): string =>
  `${pointsText(points)} ${points === 1 ? 'point' : 'points'}`;

/** `1 point waits for a person`. */
export const waits = (points: number): string =>
  `${pointsOf(points)} ${points === 1 ? 'waits' : 'wait'} for a person`;
