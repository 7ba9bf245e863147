import type { Late } from '../class/late.ts';
import { waitingIn, waitingOf } from '../class/waiting.ts';
import type { CheckResult, Graded } from '../result.ts';
import { isolationText } from './isolation-text.ts';
import { plain } from './plain.ts';
import { pointsOf, wordsOf } from './status-words.ts';

export type Visibility = 'hidden' | 'after_due_date' | 'after_published' | 'visible';

/** What Gradescope reads from `/autograder/results/results.json`. */
export interface GradescopeResults {
  score: number;
  output: string;
  output_format: 'text';
  test_output_format: 'text';
  test_name_format: 'text';
  visibility: Visibility;
  stdout_visibility: 'hidden';
  tests: GradescopeTest[];
  extra_data: { lesson: string; seed: string; isolation: string };
}

interface GradescopeTest {
  score: number;
  max_score: number;
  status: 'passed' | 'failed';
  name: string;
  name_format: 'text';
  output: string;
  output_format: 'text';
  visibility: Visibility;
}

/** A submission for Gradescope: a test for each check; what waits for a person is told, and graded there. */
export function gradescope(
  graded: Graded,
  { late, visibility = 'visible' }: { late?: Late | undefined; visibility?: Visibility } = {},
): GradescopeResults {
  const tests = graded.exercises.flatMap(({ id, checks }) =>
    checks
      .filter(({ status }) => status !== 'manual')
      .map(
        (check): GradescopeTest => ({
          score: check.points,
          max_score: check.max,
          status: check.status === 'passed' ? 'passed' : 'failed',
          name: plain(`${id}: ${check.name}`),
          name_format: 'text',
          output: outputOf(check),
          output_format: 'text',
          visibility,
        }),
      ),
  );
  return {
    score: Math.max(0, Math.round((graded.score - (late?.points ?? 0)) * 1e6) / 1e6),
    output: plain(about(graded, late).join('\n')),
    output_format: 'text',
    test_output_format: 'text',
    test_name_format: 'text',
    visibility,
    stdout_visibility: 'hidden',
    tests,
    extra_data: { lesson: graded.lesson, seed: graded.seed, isolation: graded.isolation.rung },
  };
}

function outputOf(check: CheckResult): string {
  return plain(check.message || wordsOf(check));
}

function about(graded: Graded, late: Late | undefined): string[] {
  const waiting = waitingOf(graded);
  const byHand = graded.exercises.filter((exercise) => waitingIn(exercise) > 0).map(({ id }) => id);
  return [
    ...graded.notes,
    ...graded.exercises.flatMap(({ id, notes }) => notes.map((note) => `${id}: ${note}`)),
    ...(late ? [late.sentence] : []),
    ...(waiting > 0 ? [`${pointsOf(waiting)} of ${byHand.join(', ')} wait for a person`] : []),
    isolationText(graded.isolation),
  ];
}
