import { CheckFailed } from '../base/index.ts';
import type { Check } from './attempt.ts';

export interface CheckOptions {
  /** Where lines go. */
  say?: ((line: string) => void) | undefined;
}

/**
 * Runs the public checks of an exercise, tells of each, and throws CheckFailed when one failed. One that throws
 * costs only itself.
 */
export async function check(
  id: string,
  checks: readonly Check[],
  { say = console.log }: CheckOptions = {},
): Promise<void> {
  if (checks.length === 0) throw new RangeError(`Cannot check exercise ${id}: it has no checks`);
  let failed = 0;
  for (const one of checks) {
    const wrong = await one.run().catch(thrown);
    if (wrong === undefined) {
      say(`✓ ${one.name}`);
      continue;
    }
    failed++;
    say(`x ${one.name}\n    ${wrong}`);
  }
  if (failed > 0) {
    throw new CheckFailed(`${failed} of ${checks.length} public checks failed in exercise ${id}`);
  }
  say(`Exercise ${id}: all public checks passed; hidden checks run at grading.`);
}

function thrown(problem: unknown): string {
  if (!(problem instanceof Error)) return `it threw ${String(problem)}`;
  return `it threw ${problem.name}: ${problem.message}`;
}
