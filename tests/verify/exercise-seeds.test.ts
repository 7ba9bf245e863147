import { beforeAll, expect, jest, test } from '@jest/globals';
import { lessonNames, loadLesson, pickRung, type Rung, selfTest } from '../../lib/grading/index.ts';
import { commit } from '../e2e/commit.ts';

jest.setTimeout(900_000);

const seeds = Array.from({ length: 6 }, (_, at) => `${commit} ${at}`);

let rung: Rung;
beforeAll(async () => {
  rung = await pickRung();
});

// A teacher grades with any seed: what is right has to be so with each, and what is wrong may slip through once in a while.
test.each(lessonNames())(
  '%s: whatever is drawn, solutions score everything and mutants are caught',
  async (name) => {
    const lesson = await loadLesson(name);
    const found: string[] = [];
    for (const seed of seeds) found.push(...(await selfTest(lesson, { rung, seed, fine: true })));
    const once = (one: string, at: number) => /passes every check$/.test(one) && found.indexOf(one) === at;
    expect(found.filter((one, at) => !once(one, at))).toEqual([]);
  },
);
