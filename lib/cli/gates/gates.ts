import { type Check, format, jest, lint, types } from './check.ts';

/** The three gates, each a list of checks in the order of their speed. */
export const gates: Record<string, (more: string[]) => Check[]> = {
  test: (more) => [types, lint, format, jest('unit', more)],
  e2e: (more) => [jest('e2e', ['--runInBand', ...more])],
  verify: (more) => [jest('verify', ['--runInBand', ...more])],
};
