import { resolve } from 'node:path';
import { fineTogether } from '../../kernel/index.ts';
import { asCell } from '../../notebook/index.ts';
import { openTypeChecker, type TypeChecker, type TypeProblem } from '../answer/index.ts';
import { unreadable } from '../answer/unreadable.ts';
import type { Lesson } from '../spec/lesson.ts';
import { variantsOf } from './variants.ts';

/**
 * Whether the checker has nothing against a lesson: neither against its cells as they stand, nor against an answer of
 * the course's own in its place. What it is that it has, only a look at each can tell.
 */
export function typesAreFine({ notebook, folder, specs }: Lesson): boolean {
  const others = new Map<number | undefined, string[]>();
  for (const spec of specs) {
    const { exercise, solution } = spec;
    const texts = exercise.manual
      ? []
      : variantsOf(spec).flatMap((one) => (one.wants === 'refused' ? [] : one.text));
    if (solution !== undefined) texts.push(asCell(solution));
    others.set(exercise.cells.answer?.index, [...new Set(texts)]);
  }
  return fineTogether(
    resolve(folder),
    notebook.cells.flatMap(({ cell_type, source }, at) =>
      cell_type === 'code' && source.trim() !== '' ? [{ source, others: others.get(at) ?? [] }] : [],
    ),
  );
}

/** For answers of the course's own, which may be read here; with `fine`, each by itself is known to be. */
export function ownTypes({ notebook, folder }: Lesson, fine: boolean): TypeChecker {
  let opened: TypeChecker | undefined; // it takes in the whole lesson, for seconds
  const checker = () => (opened ??= openTypeChecker(notebook, folder));
  return {
    async unread(submission) {
      const why = submission.cells.map(({ source }) => unreadable(source));
      return new Map([...why.entries()].flatMap(([at, one]) => (one === undefined ? [] : [[at, one]])));
    },
    async problems(answers) {
      const needs = answers.filter(({ extras = [] }) => !fine || extras.length > 0);
      const asked = needs.length > 0 ? await checker().problems(needs) : new Map<string, TypeProblem[]>();
      return new Map(answers.map(({ id }) => [id, asked.get(id) ?? []]));
    },
    close: async () => opened?.close(),
  };
}
