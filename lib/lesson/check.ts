import { CheckFailed } from '../base/index.ts';
import { type Check, isTodo } from './attempt.ts';

export interface CheckOptions {
  /** Where lines go. */
  say?: ((line: string) => void) | undefined;
}

/**
 * Runs the public checks of an exercise, tells of each, and throws CheckFailed when one failed. One that throws
 * costs only itself; one that meets the starter waits (`·`), it has found nothing wrong.
 */
export async function check(
  id: string,
  checks: readonly Check[],
  { say = console.log }: CheckOptions = {},
): Promise<void> {
  if (checks.length === 0) throw new RangeError(`Cannot check exercise ${id}: it has no checks`);
  let [failed, unwritten] = [0, 0];
  for (const one of checks) {
    const wrong = await one.run().catch(thrown);
    if (wrong === undefined) {
      say(`✓ ${one.name}`);
      continue;
    }
    failed++;
    if (wrong === waits) unwritten++;
    say(wrong === waits ? `· ${one.name}` : `x ${one.name}\n    ${wrong}`);
  }
  if (unwritten === checks.length) {
    const all = unwritten === 1 ? '1 public check waits' : `${unwritten} public checks wait`;
    throw new CheckFailed(`Exercise ${id} is yours to write: ${all} for it`);
  }
  if (failed > 0) {
    const not =
      unwritten > 0
        ? `: ${unwritten === 1 ? '1 waits' : `${unwritten} wait`} for what is yet to be written`
        : '';
    throw new CheckFailed(`${failed} of ${checks.length} public checks failed in exercise ${id}${not}`);
  }
  say(`Exercise ${id}: all public checks passed; hidden checks run at grading.`);
}

const waits = Symbol('the starter is still there');

function thrown(problem: unknown): string | typeof waits {
  if (isTodo(problem)) return waits;
  if (!(problem instanceof Error)) return `it threw ${String(problem)}`;
  return `it threw ${problem.name}: ${problem.message}`;
}
