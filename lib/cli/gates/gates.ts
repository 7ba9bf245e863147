import { type Check, format, lint, tests, types } from './check.ts';

/** The three gates, each a list of checks in the order of their speed. */
export const gates: Record<string, (more: string[]) => Check[]> = {
  test: (more) => [types, lint, format, tests('unit', more)],
  e2e: (more) => [tests('e2e', ['--runInBand', ...more])],
  verify: (more) => [tests('verify', ['--runInBand', ...more])],
};
