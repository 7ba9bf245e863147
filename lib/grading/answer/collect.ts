import { type Exercise, exercisesOf, type Notebook } from '../../notebook/index.ts';
import { type Candidate, claim, type Looked, look, qualityOf, untouched } from './candidates.ts';
import { plain } from './likeness.ts';

/** What a learner answered to an exercise. */
export interface Answered {
  exercise: Exercise;
  /** The answer's text; undefined when there is none. */
  code: string | undefined;
  /** The place of its cell in the submission, from 0. */
  at: number | undefined;
  found: 'answered' | 'untouched' | 'missing';
  /** Why the answer is not even given to a parser, in words that follow `the answer`. */
  unread: string | undefined;
  /** In words for a person: how it was found, what was odd. */
  notes: string[];
}

/** A code cell that the learner added or changed, or a part of an answer that is spread over cells. */
export interface Extra {
  at: number;
  code: string;
}

export interface Collected {
  /** By exercise, in the order of the lesson. */
  answers: Map<string, Answered>;
  extras: Extra[];
  notes: string[];
}

/**
 * Finds the answers of a submission, however it was mangled: by their marks, by the ids of cells, by their text.
 * `unread` are the cells that no parser is to see, with the reason in words, as the reading process tells.
 */
export function collect(
  teacher: Notebook,
  submission: Notebook,
  unread: ReadonlyMap<number, string> = new Map(),
): Collected {
  const exercises = exercisesOf(teacher).filter(({ cells }) => cells.answer);
  const cells = submission.cells.map((cell, at) => look(cell, at, unread.get(at)));
  const given = new Set(teacher.cells.map(({ source }) => plain(source)));
  const byId = new Map(teacher.cells.map((cell) => [cell.id, cell]));
  const claims = cells.map(({ cell }) => claim(cell, exercises));
  const taken = new Set<number>();

  const marked = exercises.map((exercise) => {
    const { cell: theirs } = exercise.cells.answer!;
    const own = cells.flatMap((looked): Candidate[] => {
      const says = claims[looked.at];
      const by = says ? 'mark' : looked.cell.id === theirs.id ? 'id' : undefined;
      if (by === undefined || (says && (says.exercise !== exercise.id || says.part !== 'answer'))) return [];
      taken.add(looked.at);
      return [{ ...looked, by, quality: qualityOf(looked, exercise.names, theirs.source) ?? 0 }];
    });
    return { exercise, own };
  });
  const free = cells.filter(({ at, cell, code }) => {
    const part = claims[at]?.part;
    if (taken.has(at) || part === 'check' || plain(code) === '') return false;
    const starter = exercises.some(({ cells: { answer } }) => plain(answer!.cell.source) === plain(code));
    return starter || !given.has(plain(cell.source));
  });
  const found = marked.map(({ exercise, own }) => ({
    exercise,
    own,
    all: [...own, ...byText(exercise, own, free)],
  }));

  // Each cell answers one exercise: those that are surest choose first.
  const chosen = new Map<Exercise, Candidate>();
  const used = new Set<number>();
  const pairs = found
    .flatMap(({ exercise, all }) => all.map((one) => ({ exercise, one })))
    .filter(({ exercise, one }) => !untouched(one, exercise.cells.answer!.cell.source))
    .sort((a, b) => rank(b.one) - rank(a.one) || b.one.at - a.one.at);
  for (const { exercise, one } of pairs) {
    if (chosen.has(exercise) || used.has(one.at)) continue;
    chosen.set(exercise, one);
    used.add(one.at);
  }

  // Two answers in one cell: it counts for the other exercise, too.
  for (const { exercise } of found) {
    const { names } = exercise;
    const shared = [...chosen.values()].find((one) => names.every((name) => one.declares.has(name)));
    if (!chosen.has(exercise) && shared && names.length > 0)
      chosen.set(exercise, { ...shared, by: 'shared' });
  }

  const parts: Looked[] = [];
  const answers = found.map(({ exercise, own, all }): Answered => {
    const one = chosen.get(exercise);
    const base = { exercise, unread: one?.unread, notes: checkNotes(exercise, cells, claims) };
    if (!one) {
      const is = all.length > 0 ? 'untouched' : 'missing';
      const note =
        is === 'missing'
          ? 'the answer cell is missing'
          : all.some(({ code }) => plain(code) !== '')
            ? 'the answer cell is as it was given out'
            : 'the answer cell is empty';
      return { ...base, code: undefined, at: undefined, found: is, notes: [note, ...base.notes] };
    }
    const others = own.filter(
      (other) =>
        other.at !== one.at && !used.has(other.at) && !untouched(other, exercise.cells.answer!.cell.source),
    );
    const more = others.filter(
      ({ declares, source }) =>
        source && declares.size > 0 && [...declares].every((name) => !one.declares.has(name)),
    );
    parts.push(...more);
    const notes = [
      ...howFound(one),
      ...howMany(own.length, others.length - more.length, more.length),
      ...base.notes,
    ];
    return { ...base, code: one.code, at: one.at, found: 'answered', notes };
  });

  const split = new Set(parts.map(({ at }) => at));
  const isExtra = ({ at, cell, retyped, source, code }: Looked) =>
    split.has(at) ||
    (!used.has(at) &&
      !taken.has(at) &&
      !retyped &&
      source !== undefined &&
      plain(code) !== '' &&
      claims[at]?.part !== 'check' &&
      !given.has(plain(cell.source)));
  const left = cells.filter(({ at, unread: why, retyped }) => why !== undefined && !used.has(at) && !retyped);
  const known = submission.cells.filter(({ id }) => byId.has(id)).length;
  return {
    answers: new Map(answers.map((one) => [one.exercise.id, one])),
    extras: cells.filter(isExtra).map(({ at, code }) => ({ at, code })),
    notes: [
      ...left.map(({ at, unread: why }) => `cell ${at + 1} was left out: it ${why}`),
      ...(known === 0 && answers.every(({ found: is }) => is === 'missing')
        ? ['no cell of the lesson was found: this looks like another notebook']
        : []),
    ],
  };
}

const rank = ({ quality, by }: Candidate) =>
  Math.floor(quality) * 10 + { mark: 5, id: 4, text: 0, shared: 0 }[by] + (by === 'text' ? quality % 1 : 0);

/** Cells without a mark that could be the answer; where a marked one declares all names, nobody looks further. */
function byText(exercise: Exercise, own: Candidate[], free: Looked[]): Candidate[] {
  const { names } = exercise;
  const starter = exercise.cells.answer!.cell.source;
  const good = own.some((one) => !untouched(one, starter) && names.every((name) => one.declares.has(name)));
  if (good) return [];
  return free.flatMap((looked) => {
    const quality = qualityOf(looked, names, starter);
    if (quality === undefined || (looked.retyped && !looked.source && quality < 1)) return [];
    return [{ ...looked, by: 'text' as const, quality }];
  });
}

function howFound({ by, retyped, fenced, cell }: Candidate): string[] {
  return [
    ...(by === 'id' ? ['the answer cell had lost its mark and was found by its id'] : []),
    ...(by === 'text' ? ['the answer was found by its text, in a cell without the mark'] : []),
    ...(by === 'shared' ? ['the answer was found in the cell of another exercise'] : []),
    ...(retyped ? [`the answer stands in a ${cell.cell_type} cell; its text was taken`] : []),
    ...(fenced ? ['the answer stood between fences, which were taken away'] : []),
  ];
}

function howMany(cells: number, older: number, parts: number): string[] {
  return [
    ...(parts > 0 ? [`the answer is spread over ${parts + 1} cells`] : []),
    ...(older > 0 ? [`the answer cell is there ${cells} times; the last that answers it was taken`] : []),
    ...(older === 0 && cells > parts + 1
      ? [`the answer cell is there ${cells} times; the one that was changed was taken`]
      : []),
  ];
}

function checkNotes(
  { id, cells: own }: Exercise,
  cells: Looked[],
  claims: ReturnType<typeof claim>[],
): string[] {
  const theirs = own.check?.cell;
  if (!theirs) return [];
  const same = cells.filter(
    ({ at, cell }) =>
      (claims[at]?.exercise === id && claims[at]?.part === 'check') || (!claims[at] && cell.id === theirs.id),
  );
  const untouchedOne = cells.some(({ cell }) => plain(cell.source) === plain(theirs.source));
  if (untouchedOne) return [];
  return [
    same.length > 0
      ? 'the check cell was changed; that makes no difference to the score'
      : 'the check cell is missing; that makes no difference to the score',
  ];
}
