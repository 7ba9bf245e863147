import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { rng } from '../../lib/base/index.ts';
import type { Hidden } from '../../lib/grading/index.ts';
import { notebookText, readNotebook } from '../../lib/notebook/index.ts';
import { attacks, controls, madeAttacks } from './attacks/index.ts';
import { learnerOf, lost } from './made-lesson/in-process.ts';
import {
  cellText,
  empty,
  folderOf,
  half,
  halfPoints,
  madeExercises,
  madeIds,
  madeLesson,
  madeMax,
  madePoints,
  solution,
  solved,
} from './made-lesson/submissions.ts';

const names = {
  '90-1': ['runningTotals'],
  '90-2': ['multiply'],
  '90-3': ['summary'],
  '90-4': ['RunningMean'],
  '90-5': ['inTurn'],
  '90-6': ['centred'],
};

describe.each(madeIds)('exercise %s of the made lesson', (id) => {
  let hidden: Hidden;
  const folder = folderOf(id);
  beforeAll(async () => {
    hidden = (await import(join(folder, 'checks.ts'))).default;
  });

  test('its checks are worth what its mark says', () => {
    expect(hidden.checks.reduce((sum, { points }) => sum + points, 0)).toBe(madePoints[id]);
    const marks = readNotebook(madeLesson).cells.map(({ metadata }) => metadata.downhill as Mark | undefined);
    expect(marks.filter((mark) => mark?.exercise === id && mark.part === 'answer')).toEqual([
      expect.objectContaining({ points: madePoints[id] }),
    ]);
  });

  test.each(['one', 'two', 'three'])('its solution loses nothing with the seed %s', async (seed) => {
    expect(await lost(learnerOf(solution(id), names[id]), hidden, seed)).toEqual([]);
  });

  test('its starter passes no check that asks for an answer', async () => {
    const starter = empty().cells.find(({ metadata }) => {
      const mark = metadata.downhill as Mark | undefined;
      return mark?.exercise === id && mark.part === 'answer';
    })!;
    const asked = hidden.checks.filter((check) => !('property' in check)).map(({ name }) => name);
    expect(await lost(learnerOf(starter.source, names[id]), hidden)).toEqual(expect.arrayContaining(asked));
  });

  test.each(readdirSync(join(folder, 'mutants')))(
    'its mutant %s loses a check, and says why',
    async (file) => {
      const text = readFileSync(join(folder, 'mutants', file), 'utf8');
      expect(text).toMatch(/^\/\/ \S/);
      expect(await lost(learnerOf(text, names[id]), hidden)).not.toEqual([]);
    },
  );

  test.each(controls.filter(({ exercise }) => exercise === id))(
    'an honest answer loses nothing: $name',
    async ({ answer }) => {
      expect(await lost(learnerOf(answer, names[id]), hidden)).toEqual([]);
    },
  );
});

interface Mark {
  exercise: string;
  part: string;
  points?: number;
}

describe('submissions of the made lesson', () => {
  test('the lesson is written as the writer writes it', () => {
    expect(notebookText(readNotebook(madeLesson))).toBe(readFileSync(madeLesson, 'utf8'));
  });

  test('solved, half and empty differ in the answer cells alone', () => {
    const differing = (a = solved(), b = empty()) =>
      a.cells
        .filter((cell, i) => cell.source !== b.cells[i]!.source)
        .map(({ metadata }) => metadata.downhill);
    expect(differing()).toHaveLength(6);
    expect(differing(half())).toMatchObject([
      { exercise: '90-1' },
      { exercise: '90-3' },
      { exercise: '90-5' },
    ]);
    expect([madeMax, halfPoints]).toEqual([21, 10]);
  });

  test('an exported name is a name in the cell', () => {
    expect(cellText('export async function f() {}\nexport class C {}\n')).toBe(
      'async function f() {}\nclass C {}',
    );
  });

  test('every folder of an exercise is one of the lesson', () => {
    expect(readdirSync(join(madeExercises, '90-made-lesson')).map((name) => name.slice(0, 4))).toEqual(
      madeIds,
    );
  });
});

describe('the attacks', () => {
  test('each has a name of its own, and there are enough of them', () => {
    const all = attacks.map(({ name }) => name);
    expect(all).toEqual([...new Set(all)]);
    expect(all.length).toBeGreaterThanOrEqual(90);
  });

  test('the same seed composes the same attacks, another seed others', () => {
    const made = (seed: string) => madeAttacks(rng(seed)).map(({ name, answer }) => [name, String(answer)]);
    expect(made('a')).toEqual(made('a'));
    expect(made('a')).not.toEqual(made('b'));
  });
});
