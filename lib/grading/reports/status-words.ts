import type { Status } from '../result.ts';

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

/** Points without needless digits: `1`, `2.5`, `0.33`. */
export const pointsText = (points: number): string => String(Math.round(points * 100) / 100);

/** `1 point`, `2.5 points`. */
export const pointsOf = (points: number): string =>
  `${pointsText(points)} ${points === 1 ? 'point' : 'points'}`;

/** `1 point waits for a person`. */
export const waits = (points: number): string =>
  `${pointsOf(points)} ${points === 1 ? 'waits' : 'wait'} for a person`;
