import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { lessonNames } from '../../lib/grading/index.ts';
import { type CodeCell, markOf } from '../../lib/notebook/index.ts';
import { checkedPage, ranLesson } from '../e2e/ran-lesson.ts';

jest.setTimeout(600_000);

const folder = mkdtempSync(join(tmpdir(), 'downhill 课 '));
const at = (name: string) => join(folder, name);
const seconds = new Map<string, number>();
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  const all = [...seconds].map(([lesson, value]) => `${value.toFixed(1).padStart(6)} s  ${lesson}`);
  const sum = [...seconds.values()].reduce((total, value) => total + value, 0);
  console.info(`The lessons in full:\n${all.join('\n')}\n${sum.toFixed(1).padStart(6)} s  in all`);
});

describe.each(lessonNames())('%s', (lesson) => {
  let first: ReturnType<typeof ranLesson> | undefined;
  const once = () => {
    first ??= ranLesson(lesson, at('once'));
    return first;
  };

  test('runs in full as a learner gets it, and its page has no fault', () => {
    const ran = once();
    seconds.set(lesson, ran.seconds);
    expect(ran.faults).toEqual([]);
    expect(checkedPage(lesson, at('once'))).toMatchObject({ status: 0 });
  });

  test('prints the same when it runs again, its exercises solved', () => {
    const again = ranLesson(lesson, at('solved'), { solutions: true });
    expect(again.faults).toEqual([]);
    expect(printed(again.cells)).toEqual(printed(once().cells));
  });

  test.each([1, 2, 3, 4])('holds what it claims with the seed %d, too', (seed) => {
    expect(ranLesson(lesson, at('seeds'), { seed }).faults).toEqual([]);
  });

  test('runs in a hurry on wasm', () => {
    expect(ranLesson(lesson, at('wasm'), { quick: true, engine: 'wasm' }).faults).toEqual([]);
  });
});

/** What the lesson's own cells put out; those of an exercise say other things once it is solved. */
const printed = (cells: readonly CodeCell[]) =>
  cells.filter((cell) => !markOf(cell)).map(({ id, outputs }) => ({ id, outputs }));
