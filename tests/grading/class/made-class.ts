import type {
  ClassResults,
  Entry,
  GradedLesson,
  NotebookGrader,
  Submission,
} from '../../../lib/grading/class/index.ts';
import type { CheckResult, ExerciseResult, Graded, Isolation } from '../../../lib/grading/result.ts';

export const isolation: Isolation = { rung: 'unshare', notContained: ['the clock'] };

export const check = (more: Partial<CheckResult> = {}): CheckResult => ({
  name: 'it sums to 1',
  status: 'passed',
  points: 1,
  max: 1,
  message: '',
  ...more,
});

export const exercise = (id: string, ...checks: CheckResult[]): ExerciseResult => ({
  id,
  score: checks.reduce((total, { points }) => total + points, 0),
  max: checks.reduce((total, { max }) => total + max, 0),
  checks,
  notes: [],
});

export const graded = (
  exercises: ExerciseResult[] = [exercise('06-2', check())],
  more: Partial<Graded> = {},
): Graded => ({
  version: 1,
  lesson: '06-made',
  seed: 'seed',
  isolation,
  score: exercises.reduce((total, { score }) => total + score, 0),
  max: exercises.reduce((total, { max }) => total + max, 0),
  exercises,
  notes: [],
  ...more,
});

export const entry = (more: Partial<Entry> = {}): Entry => ({
  learner: { id: 'alice', name: 'Alice Ash', email: 'alice@example.org' },
  lesson: '06-made',
  state: 'graded',
  submission: 'alice/06-made.ipynb',
  submitted: { at: '2026-11-20T10:00:00.000Z', from: 'file time' },
  graded: graded(),
  rawScore: 1,
  score: 1,
  max: 1,
  waiting: 0,
  notes: [],
  ...more,
});

export const missing = (id: string): Entry => ({
  learner: { id, name: id, email: '' },
  lesson: '06-made',
  state: 'no submission',
  rawScore: 0,
  score: 0,
  max: 1,
  waiting: 0,
  notes: [],
});

export const results = (entries: Entry[], more: Partial<ClassResults> = {}): ClassResults => ({
  version: 1,
  seed: 'seed',
  isolation,
  lessons: [{ name: '06-made', max: 1 }],
  entries,
  leftOut: [],
  ...more,
});

export const submission = (id: string, path: string, more: Partial<Submission> = {}): Submission => ({
  learner: { id, name: id, email: '' },
  lesson: '06-made',
  path,
  name: `${id}/06-made.ipynb`,
  submitted: { at: '2026-11-20T10:00:00.000Z', from: 'file time' },
  notes: [],
  ...more,
});

/** A lesson whose grader does what it is told. */
export const lesson = (grade: NotebookGrader['grade'], more: Partial<GradedLesson> = {}): GradedLesson => ({
  name: '06-made',
  max: 1,
  digest: 'checks',
  open: async () => ({ isolation, grade, close: async () => {} }),
  ...more,
});

/** Names that break reports, spreadsheets, pages and terminals. */
export const nastyNames = [
  'Smith, John "Jo"',
  '=HYPERLINK("http://evil.example","click")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  ' =1+1',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; DROP TABLE grades; --",
  '王小明',
  '\u202egnp.exe',
  'שלום \u200f(א)',
  'line\nbreak',
  'bell\u0007 escape\u001b[2J nul\u0000 c1\u009b1m',
  'half \ud800 pair',
  ']]></testsuite>',
  '&amp;lt;',
  'x'.repeat(4000),
  '',
  '   ',
];
