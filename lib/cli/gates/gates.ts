import { availableParallelism } from 'node:os';
import { type Check, format, lint, tests, types } from './check.ts';

// jest leaves a core to its own process, which on a machine with two would leave it but one.
const workers = `--maxWorkers=${Math.max(2, availableParallelism() - 1)}`;

/** The three gates, each a list of checks in the order of their speed. */
export const gates: Record<string, (more: string[]) => Check[]> = {
  test: (more) => [types, lint, format, tests('unit', [workers, ...more])],
  e2e: (more) => [tests('e2e', ['--maxWorkers=2', ...more])],
  verify: (more) => [tests('verify', ['--runInBand', ...more])],
};
