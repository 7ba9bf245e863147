import type { Rng } from '../../../lib/base/index.ts';
import type { AnyCheck, Hidden } from '../../../lib/grading/index.ts';
import type { Anything } from '../../../lib/grading/judge/inputs.ts';
import { lookAt } from '../../../lib/grading/judge/look-at.ts';
import type { Outcome } from '../../../lib/grading/judge/outcome.ts';

/** A hidden check of which a test says only what it is about. */
export const check = (more: Partial<Anything> = {}): AnyCheck & Anything =>
  ({
    name: 'it doubles',
    points: 2,
    cases: 2,
    make: (rng: Rng) => rng.int(1000),
    probe: (learner: { f(x: unknown): unknown }, x: unknown) => learner.f(x),
    verdict: (x: unknown, y: unknown) => (y === 2 * (x as number) ? undefined : 'it is not doubled'),
    ...more,
  }) as AnyCheck & Anything;

export const kept: AnyCheck = { name: 'kept', points: 1, property: 'input kept' };
export const leak: AnyCheck = { name: 'leak', points: 1, property: 'no tensor leaked' };
export const hidden = (...checks: AnyCheck[]): Hidden => ({ checks });

/** What the child said: an answer to an input that stayed as it was. */
export const gave = (answer: unknown, more: Partial<Extract<Outcome, { say: 'answer' }>> = {}): Outcome => ({
  say: 'answer',
  answer,
  kept: 1,
  tensors: [3, 3],
  ...more,
});
export const threw = (message: string, name = 'Error'): Outcome => ({
  say: 'threw',
  error: { name, message },
});
export const ended = (status: 'timeout' | 'memory' | 'tampered' | 'error', message: string): Outcome => ({
  say: 'ended',
  status,
  message,
});

/** What is seen of a check whose every input is 1. */
export const seen = (one: Anything, ...outcomes: Outcome[]) =>
  outcomes.map((outcome) => lookAt(one, 1, outcome));
