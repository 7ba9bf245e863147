import type { AnyCheck, Hidden, HiddenCheck, PropertyCheck } from './hidden-check.ts';

/** Writes a hidden check down with its types: the input's from `make`, the answer's from `probe`. */
export type Check<Learner> = <Input, Answer>(one: HiddenCheck<Learner, Input, Answer>) => AnyCheck;

/**
 * The hidden checks of an exercise, the default export of its `checks.ts`:
 *
 *     export default hidden<typeof import('./solution.ts')>((check) => [
 *       check({
 *         name: 'the shares add up to one',
 *         points: 1,
 *         make: (rng) => Array.from({ length: 1 + rng.int(9) }, () => rng.normal()),
 *         probe: ({ softmax }, z) => softmax(z),
 *         verdict: (z, shares) => same(sum(shares), 1, { within: 1e-9, what: 'the sum' }),
 *       }),
 *       keepsInput(1),
 *     ]);
 */
export function hidden<Learner>(
  write: (check: Check<Learner>) => AnyCheck[],
  { seconds }: { seconds?: number } = {},
): Hidden {
  const checks = write((one) => one as unknown as AnyCheck);
  return seconds === undefined ? { checks } : { checks, seconds };
}

/** Points for leaving what it is given as it was, over all cases of the other checks. */
export const keepsInput = (points: number): PropertyCheck => ({
  name: 'what it is given stays as it was',
  points,
  property: 'input kept',
});

/** Points for giving every tensor free that it made and does not return. */
export const leaksNothing = (points: number): PropertyCheck => ({
  name: 'no tensor is left behind',
  points,
  property: 'no tensor leaked',
});
