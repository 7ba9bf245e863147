import type { Lesson } from '../../course/index.ts';
import type { Around, Link } from '../contract.ts';
import { pageOf, pages, titleOf } from './names.ts';

/** The pages around a lesson: those before and after it among the written ones. */
export function aroundLesson(name: string, written: readonly Lesson[]): Around {
  const at = written.findIndex((lesson) => lesson.name === name);
  const link = (lesson: Lesson | undefined): Link | undefined =>
    lesson && { href: pageOf(lesson.name), text: titleOf(lesson) };
  const before = at < 0 ? undefined : link(written[at - 1]);
  const after = at < 0 ? undefined : link(written[at + 1]);
  return { ...pages, ...(before && { before }), ...(after && { after }) };
}
