import type { Added, GradedLesson, Isolation, RungName } from '../../grading/index.ts';

/** The judge of one run: what contains the learners' code, and the lessons that it knows. */
export interface Judge {
  isolation: Isolation;
  /** Which lesson a notebook belongs to; undefined when it cannot be told. */
  lessonOf(path: string): string | undefined;
  /** A lesson by its name, its number or the path of the teacher's notebook. */
  lesson(nameOrPath: string): Promise<KnownLesson>;
}

/** A lesson with its exercises, and what a teacher's own folders add to them. */
export interface KnownLesson extends GradedLesson {
  exercises: string[];
  added: Added[];
}

export interface JudgeOptions {
  seed: string;
  /** Folders with more hidden checks. */
  checks: string[];
  /** Grade only with this rung or a better one. */
  atLeast: RungName | undefined;
}

/** The judge, with the best isolation that works here; throws before anything runs when that is too little. */
export async function openJudge({ seed, checks, atLeast }: JudgeOptions): Promise<Judge> {
  const { addedTo, lessonDigest, lessonMax, lessonOf, loadLesson, openGrader, pickRung } = await import(
    '../../grading/index.ts'
  );
  const rung = await pickRung(atLeast);
  return {
    isolation: { rung: rung.name, notContained: rung.notContained },
    lessonOf: (path) => lessonOf(path),
    async lesson(nameOrPath) {
      const lesson = await loadLesson(nameOrPath, { checks });
      return {
        name: lesson.name,
        max: lessonMax(lesson),
        digest: lessonDigest(lesson, checks),
        exercises: lesson.specs.map(({ exercise }) => exercise.id),
        added: addedTo(lesson),
        open: async () => openGrader({ lesson, rung, seed }),
      };
    },
  };
}
