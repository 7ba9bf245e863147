import { UsageError } from '../../base/index.ts';
import type { LatePolicy, Learner, ManualScores } from '../../grading/index.ts';
import type { Settings } from './settings.ts';

/** What a teacher's own files say. */
export interface Tables {
  roster: Learner[] | undefined;
  due: Date | undefined;
  late: LatePolicy | undefined;
  manual: ManualScores | undefined;
}

/** The roster, the due time and the policies; what is wrong with them is wrong use. */
export async function readTables({ roster, due, late, manual }: Settings): Promise<Tables> {
  const { parseLatePolicy, parseManual, parseRoster, readTime } = await import('../../grading/index.ts');
  const time = due === undefined ? undefined : readTime(due, 'local');
  if (due !== undefined && time === undefined) {
    throw new UsageError(
      `--due wants a date like 2026-11-30, 2026-11-30T18:00 or 2026-11-30T18:00:00+01:00, found "${due}"`,
    );
  }
  return asUsage(async () => ({
    roster: roster && parseRoster(roster.text, roster.path),
    due: time,
    late: late && parseLatePolicy(late.text, late.path),
    manual: manual && parseManual(manual.text, manual.path),
  }));
}

/** Does the work; a RangeError about what a teacher typed or wrote is told as wrong use. */
export async function asUsage<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (problem) {
    throw problem instanceof RangeError ? new UsageError(problem.message) : problem;
  }
}
