import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Graded, loadLesson, openGrader, type Rung } from '../../../lib/grading/index.ts';
import { notebookText } from '../../../lib/notebook/index.ts';
import { madeExercises, madeLesson, madePoints, submission } from '../made-lesson/submissions.ts';
import { type Attack, answerOf, type Control, type Harm } from './attack.ts';
import { layBait } from './bait.ts';
import { type NotebookAttack, wrongSubmission } from './make-notebook-attack.ts';

/** Where attacks meet the grader at one rung of the ladder. Each answers with what they achieved, in words. */
export interface Arena {
  attack(one: Attack): Promise<string[]>;
  notebook(one: NotebookAttack): Promise<string[]>;
  /** The honest ones: what they lost. */
  control(one: Control): Promise<string[]>;
  close(): Promise<void>;
}

export async function openArena(rung: Rung): Promise<Arena> {
  const lesson = await loadLesson(madeLesson, { exercises: madeExercises });
  const grader = openGrader({ lesson, rung, seed: 'arena' });
  const bait = await layBait();
  const grade = async (content: string | Buffer, beside?: (folder: string) => void): Promise<Graded> => {
    const folder = mkdtempSync(join(tmpdir(), 'downhill-arena-'));
    try {
      const path = join(folder, '90-made-lesson.ipynb');
      writeFileSync(path, content);
      beside?.(folder);
      return await grader.grade(path);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  const harms = async (wanted: readonly Harm[] | undefined): Promise<string[]> => {
    if (!wanted?.length) return [];
    await new Promise((resolve) => setTimeout(resolve, 150)); // a program that was left behind would get to it now
    const harmed = bait.harmed(wanted);
    return contained(rung) ? harmed : [];
  };
  return {
    async attack(one) {
      const graded = await grade(notebookText(submission({ [one.exercise]: answerOf(one, bait) })));
      return [...paid(graded), ...notRun(graded, one), ...(await harms(one.harm?.(bait)))];
    },
    async notebook(one) {
      const graded = await grade(one.make(wrongSubmission(), bait), (folder) => one.beside?.(folder, bait));
      return [...paid(graded), ...(await harms(one.harm?.(bait)))];
    },
    async control({ exercise, answer }) {
      const graded = await grade(notebookText(submission({ [exercise]: answer })));
      if (graded.score === madePoints[exercise]) return [];
      return checksOf(graded, exercise).flatMap(({ name, status, message }) =>
        status === 'passed' ? [] : [`${name}: ${status}, ${message}`],
      );
    },
    async close() {
      await grader.close();
      await bait.remove();
    },
  };
}

/** From here up nothing is harmed; below, the report names what is not contained. */
const contained = ({ name }: Rung) => name === 'bubblewrap' || name === 'unshare';

/** An attack that the type checker refuses proves nothing about the rest, unless it is meant to be refused. */
function notRun(graded: Graded, { exercise, refused }: Attack): string[] {
  const wrong = checksOf(graded, exercise).find(({ status }) => status === 'type error');
  return wrong && !refused ? [`it never ran: ${wrong.message}`] : [];
}

const checksOf = ({ exercises }: Graded, id: string) => exercises.find((one) => one.id === id)?.checks ?? [];

const paid = ({ exercises }: Graded): string[] =>
  exercises.flatMap(({ id, checks }) =>
    checks.flatMap(({ name, points }) => (points > 0 ? [`${id} was paid ${points} for "${name}"`] : [])),
  );
