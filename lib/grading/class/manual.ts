import type { CheckResult, ExerciseResult, Graded } from '../result.ts';
import { csvRecords, separatorOf } from './csv-records.ts';
import { sum } from './sum-of-points.ts';

/** Points that a person gave. */
export interface ManualScore {
  line: number;
  points: number;
  comment: string;
}

/** The points that people gave, by learner and exercise. */
export type ManualScores = Map<string, Map<string, ManualScore>>;

/** The points in a CSV file with the columns learner, exercise, points and, if there is one, comment. */
export function parseManual(text: string, file = 'the points'): ManualScores {
  const bad = (what: string) => new RangeError(`Cannot read ${file}: ${what}`);
  const [head, ...rows] = readRecords(text, bad);
  const names = head?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const missing = ['learner', 'exercise', 'points'].find((name) => !names.includes(name));
  if (missing) throw bad(`no column is called ${missing}, wanted learner,exercise,points,comment`);
  const decimal = separatorOf(text) !== ','; // such a spreadsheet writes 2,5
  const scores: ManualScores = new Map();
  for (const { line, cells } of rows) {
    const cell = (name: string) => cells[names.indexOf(name)]?.trim() ?? '';
    const [learner, exercise, said] = [cell('learner'), cell('exercise'), cell('points')];
    const points = said === '' ? Number.NaN : Number(decimal ? said.replace(',', '.') : said);
    if (!(points >= 0 && points < Number.POSITIVE_INFINITY)) {
      throw bad(`line ${line} has ${JSON.stringify(said)} for points, wanted a number from 0 on`);
    }
    const own = scores.get(learner) ?? new Map<string, ManualScore>();
    const before = own.get(exercise);
    if (before)
      throw bad(`line ${line} has ${exercise} of "${learner}" again, which is on line ${before.line}`);
    scores.set(learner, own.set(exercise, { line, points, comment: cell('comment') }));
  }
  return scores;
}

/** Throws for points that belong to no submission: a mistyped id would lose them silently. */
export function refuseUnused(
  scores: ManualScores,
  entries: { learner: { id: string }; graded?: Graded }[],
): void {
  for (const [learner, own] of scores) {
    const exercises = entries
      .filter((entry) => entry.learner.id === learner)
      .flatMap(({ graded }) => graded?.exercises.map(({ id }) => id) ?? []);
    for (const [exercise, { line }] of own) {
      if (exercises.includes(exercise)) continue;
      const who = entries.some((entry) => entry.learner.id === learner && entry.graded);
      const why = !who
        ? `nobody of that id handed in a notebook that was graded`
        : `there is no such exercise in what "${learner}" handed in, only ${[...new Set(exercises)].join(', ')}`;
      throw new RangeError(
        `Line ${line} of the manual points gives some to "${learner}" for ${exercise}: ${why}. Correct the line or take it out`,
      );
    }
  }
}

function readRecords(text: string, bad: (what: string) => Error) {
  try {
    return csvRecords(text);
  } catch (problem) {
    throw bad((problem as Error).message);
  }
}

/** A submission with the points that a person gave in place of those that waited. */
export function withManual(graded: Graded, scores: ReadonlyMap<string, ManualScore> | undefined): Graded {
  if (!scores) return graded;
  const exercises = graded.exercises.map((exercise) => {
    const given = scores.get(exercise.id);
    return given ? merged(exercise, given) : exercise;
  });
  return { ...graded, exercises, score: sum(exercises.map(({ score }) => score)) };
}

function merged(exercise: ExerciseResult, { line, points, comment }: ManualScore): ExerciseResult {
  const { id, max } = exercise;
  const whole: CheckResult = { name: 'read by a person', status: 'manual', points: 0, max, message: '' };
  const checks = exercise.checks.length === 0 ? [whole] : exercise.checks;
  const most = sum(checks.filter(({ status }) => status === 'manual').map((check) => check.max));
  if (points > most) {
    throw new RangeError(
      most > 0
        ? `Line ${line} of the manual points gives ${points} for ${id}, where people give ${most} at most`
        : `Line ${line} of the manual points gives ${points} for ${id}, whose points all come from its checks: people give points to exercises marked as manual`,
    );
  }
  let left = points;
  const filled = checks.map((check): CheckResult => {
    if (check.status !== 'manual') return check;
    const own = Math.min(left, check.max);
    left = sum([left, -own]);
    const status = own === check.max ? 'passed' : 'failed';
    return { ...check, status, points: own, message: comment || 'Graded by a person' };
  });
  return { ...exercise, checks: filled, score: sum(filled.map((check) => check.points)) };
}
