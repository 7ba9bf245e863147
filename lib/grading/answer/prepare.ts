import type { Notebook } from '../../notebook/index.ts';
import { type Answered, collect } from './collect.ts';
import { lessonOf } from './lesson.ts';
import { programOf, sliced } from './make-program.ts';
import { type Plan, planOf } from './plan.ts';
import type { Program } from './program.ts';
import { type Refusal, screen, syntaxProblem } from './screen.ts';
import type { TypeChecker } from './types.ts';

/** An answer with all that is known of it before it runs. */
export interface Prepared extends Answered {
  /** Ready to run; undefined when there is no answer, or it was refused. */
  program: Program | undefined;
  refused: Refusal | undefined;
}

/** The answers of a submission: found, screened, checked and made ready to run, in the order of the exercises. */
export async function prepare(
  teacher: Notebook,
  submission: Notebook,
  checker: TypeChecker,
): Promise<{ answers: Prepared[]; notes: string[] }> {
  const collected = collect(teacher, submission, await checker.unread(submission));
  const { extras, notes } = collected;
  const answers = [...collected.answers.values()];
  const lesson = lessonOf(teacher);
  const planned = answers.map((answered) => {
    const { exercise, code, at, unread } = answered;
    if (code === undefined || at === undefined) return { answered };
    if (unread !== undefined)
      return { answered, refused: { status: 'type error', message: `the answer ${unread}` } as const };
    // An earlier exercise's answer is at hand only where this one may use it.
    const earlier = answers.flatMap(({ exercise: other, code: theirs, at: place, unread: why }) =>
      other !== exercise &&
      theirs !== undefined &&
      place !== undefined &&
      place !== at &&
      why === undefined &&
      other.names.some((name) => exercise.uses.includes(name))
        ? [{ at: place, code: theirs }]
        : [],
    );
    const plan = planOf(lesson, exercise, { code, at, extras: [...extras, ...earlier] });
    if (!plan) return { answered, refused: syntaxProblem(code) ?? cannotRun };
    return { answered, plan, refused: screen(plan) };
  });
  const sound = planned.flatMap(({ plan, refused }) => (plan && !refused ? [plan] : []));
  const problems = await checker.problems(sound.map(toCheck));
  return {
    notes,
    answers: planned.map(({ answered, plan, refused }) => {
      if (!plan || refused) return { ...answered, program: undefined, refused };
      const [first] = problems.get(plan.exercise.id) ?? [];
      const wrong: Refusal | undefined = first && { status: 'type error', ...first };
      return { ...answered, ...(wrong ? { program: undefined, refused: wrong } : made(plan)) };
    }),
  };
}

const toCheck = ({ exercise: { id }, answer, before }: Plan) => ({
  id,
  code: answer.source.text,
  extras: before.map(({ source, statements }) => sliced(source, statements)),
});

const cannotRun: Refusal = { status: 'type error', message: 'the answer cannot be read' };

/** The checker takes a few things that the transpiler cannot. */
function made(plan: Plan): { program: Program | undefined; refused: Refusal | undefined } {
  try {
    return { program: programOf(plan), refused: undefined };
  } catch (problem) {
    if (/^Cannot (let|find)/.test((problem as Error).message)) throw problem; // the lesson's own mistake
    return { program: undefined, refused: cannotRun };
  }
}
