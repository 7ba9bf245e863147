import { expect, test } from '@jest/globals';
import { type Rng, rng } from 'downhill/base';
import {
  answersOf,
  type Cell,
  exercisesOf,
  fillIn,
  lint,
  type Mark,
  type Notebook,
  notebookText,
  parseNotebook,
  parts,
  stampNbgrader,
} from 'downhill/notebook';
import { code, notebook, text } from './lesson.ts';

const oneOf = <T>(random: Rng, list: readonly T[]): T => list[random.int(list.length)]!;

const ids = ['06-1', '06-2', '06-3', '__proto__', 'constructor', 'id "quoted"', 'Übung'];
const sources = [
  '',
  'const a = 1;',
  'function f(',
  '\n\n',
  '\ud83d',
  '# title',
  '</details>',
  '[[[',
  'a\r\nb\u2028c',
  '`${',
];

/** A cell with a mark that is right, wrong or none. */
function cell(random: Rng, at: number): Cell {
  const mark = { exercise: oneOf(random, ids), part: oneOf(random, parts) } as Mark;
  if (mark.part === 'answer') mark.points = random.int(5);
  if (mark.part === 'answer' && random.int(3) === 0) mark.manual = true;
  const made = oneOf(random, [code, text])(
    `c${at}`,
    oneOf(random, sources),
    random.int(4) > 0 ? mark : undefined,
  );
  if (random.int(5) === 0)
    made.metadata.downhill = oneOf<unknown>(random, [null, [], 'x', { part: 'answer' }, 3]);
  if (random.int(3) === 0) made.metadata.nbgrader = oneOf<unknown>(random, [null, { grade: true }, 'x']);
  return made;
}

const random = (seed: number): { made: Notebook; rest: Rng } => {
  const rest = rng(`notebook ${seed}`);
  return { made: notebook(...Array.from({ length: rest.int(30) }, (_, at) => cell(rest, at))), rest };
};
const seeds = Array.from({ length: 60 }, (_, seed) => seed);

test('what is filled in is found again, and nothing else has changed, in any notebook', () => {
  for (const seed of seeds) {
    const { made, rest } = random(seed);
    const before = structuredClone(made);
    const old = answersOf(made);
    const some = [...old.keys()].filter(() => rest.int(2) === 0);
    const answers = new Map(some.map((id) => [id, oneOf(rest, sources)]));
    const filled = fillIn(made, answers);
    expect(made).toEqual(before);
    expect(answersOf(filled)).toEqual(new Map([...old, ...answers]));
    expect(fillIn(filled, old)).toEqual(made);
    expect(fillIn(made, old)).toEqual(made);
    const places = exercisesOf(made).flatMap(({ id, cells }) =>
      answers.has(id) ? [cells.answer!.index] : [],
    );
    for (const [at, one] of filled.cells.entries())
      if (!places.includes(at)) expect(one).toEqual(made.cells[at]);
  }
});

test('exercises are told once each, with cells that are really theirs', () => {
  for (const seed of seeds) {
    const { made } = random(seed);
    const exercises = exercisesOf(made);
    const found = exercises.map(({ id }) => id);
    expect(new Set(found).size).toBe(found.length);
    for (const { id, cells } of exercises) {
      for (const [part, { index, cell: one }] of Object.entries(cells)) {
        expect(made.cells[index]).toBe(one);
        expect(one.metadata.downhill).toMatchObject({ exercise: id, part });
      }
    }
  }
});

test('stamping twice is stamping once, also through a file, and leaves all else', () => {
  for (const seed of seeds) {
    const { made } = random(seed);
    const once = stampNbgrader(made);
    expect(stampNbgrader(once)).toEqual(once);
    const read = parseNotebook(notebookText(once));
    expect(notebookText(stampNbgrader(read))).toBe(notebookText(read));
    const bare = ({ metadata: { nbgrader, ...metadata }, ...rest }: Cell) => ({ ...rest, metadata });
    expect(once.cells.map(bare)).toEqual(made.cells.map(bare));
    const stamps = once.cells.flatMap(
      ({ metadata }) => (metadata.nbgrader as { grade_id: string } | undefined) ?? [],
    );
    expect(new Set(stamps.map(({ grade_id }) => grade_id)).size).toBe(stamps.length);
    expect(lint(once, '06-made').filter(({ rule }) => rule === 'stamps')).toEqual([]);
  }
});
