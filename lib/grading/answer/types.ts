import { createHash } from 'node:crypto';
import { exercisesOf, type Notebook } from '../../notebook/index.ts';
import { codeOf } from './candidates.ts';
import { ReadingProcess } from './reading-process.ts';
import type { Asked, LessonCell, Said, TypeProblem } from './types-wire.ts';
import { unreadable } from './unreadable.ts';

export type { TypeProblem } from './types-wire.ts';

export interface ToCheck {
  /** The exercise that it answers. */
  id: string;
  code: string;
  /** Parts of added cells that it needs, with their lines kept. */
  extras?: readonly string[];
}

/** Reads and checks learners' texts in a process of its own, lesson by lesson, submission after submission. */
export interface TypeChecker {
  /** The cells of a submission that no parser is to see, by their place, with the reason in words. */
  unread(submission: Notebook): Promise<Map<number, string>>;
  /** What the checker has against each answer, by the exercise; an empty list is a pass. */
  problems(answers: readonly ToCheck[]): Promise<Map<string, TypeProblem[]>>;
  close(): Promise<void>;
}

export interface Patience {
  /** Milliseconds for one text to be taken apart. */
  read?: number;
  /** For one answer's types. */
  check?: number;
}

/** A checker for the submissions of one lesson, whose notebook lies in `folder`. */
export function openTypeChecker(
  teacher: Notebook,
  folder: string,
  { read = 3000, check = 10_000 }: Patience = {},
): TypeChecker {
  const cells = cellsOf(teacher);
  const fine = new Set(teacher.cells.map((cell) => digest(codeOf(cell).code)));
  /** What was asked before: two learners write the same now and then, and a graded folder is graded again. */
  const known = new Map<string, TypeProblem[]>();
  let current: Promise<ReadingProcess> | undefined;
  let line: Promise<unknown> = Promise.resolve();
  let closed = false;

  const ask = async (asked: Asked, ms: number): Promise<Said | undefined> => {
    if (closed) throw new Error('Cannot check an answer: the checker is closed');
    if (!current || !(await current).alive) current = open(folder, cells);
    return (await current).ask(asked, ms);
  };
  /** One after the other: the process does one thing at a time, and its clock is that of one question. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = line.then(work);
    line = done.catch(() => {});
    return done;
  };

  current = open(folder, cells);
  current.catch(() => {}); // told where somebody asks
  return {
    unread: (submission) =>
      inTurn(async () => {
        const found = new Map<number, string>();
        for (const [at, cell] of submission.cells.entries()) {
          const { code } = codeOf(cell);
          const print = digest(code);
          if (fine.has(print)) continue;
          const why = unreadable(code);
          if (why !== undefined) found.set(at, why);
          else if (await ask({ do: 'read', id: at, code }, read)) remember(fine, print);
          else found.set(at, `cannot be read: the parser did not come to an end with it`);
        }
        return found;
      }),
    problems: (answers) =>
      inTurn(async () => {
        const found = new Map<string, TypeProblem[]>();
        for (const [at, { id, code, extras = [] }] of answers.entries()) {
          const why = unreadable([...extras, code].join('\n'));
          const print = digest(JSON.stringify([id, code, extras]));
          const before = known.get(print);
          if (before) {
            found.set(id, before);
            continue;
          }
          const asked: Asked = { do: 'check', id: at, exercise: id, code, before: [...extras] };
          const said = why === undefined ? await ask(asked, check) : undefined;
          const reason = why ? `the answer ${why}` : 'the checker did not come to an end with this answer';
          const problems = said?.say === 'checked' ? said.problems : [{ message: reason, line: 1 }];
          found.set(id, problems);
          if (known.size > 10_000) known.clear();
          known.set(print, problems);
        }
        return found;
      }),
    async close() {
      closed = true;
      const process = await current?.catch(() => undefined);
      process?.kill();
      await process?.ended;
    },
  };
}

async function open(folder: string, cells: LessonCell[]): Promise<ReadingProcess> {
  for (let tries = 0; tries < 3; tries++) {
    const process = new ReadingProcess();
    if (await process.ask({ do: 'open', folder, cells }, 60_000)) return process;
    process.kill();
  }
  throw new Error(
    'Cannot start the type checker: its process ended three times while it took in the lesson. Try npm run build, then npx downhill doctor',
  );
}

function cellsOf(teacher: Notebook): LessonCell[] {
  const answers = new Map(exercisesOf(teacher).map(({ id, cells }) => [cells.answer?.index, id]));
  return teacher.cells.flatMap((cell, at) =>
    cell.cell_type === 'code' ? [{ code: cell.source, answers: answers.get(at) }] : [],
  );
}

/** Texts that many submissions have in common, like the checks of a lesson, are tried once. */
function remember(fine: Set<string>, print: string): void {
  if (fine.size > 10_000) fine.clear();
  fine.add(print);
}

const digest = (text: string) => createHash('sha256').update(text).digest('base64');
