import type { Lesson, Section, Term } from '../../../course/index.ts';
import { pageOf, pages, sectionId, titleOf } from '../names.ts';
import type { Passage } from '../passages.ts';
import type { Entry } from './build-index.ts';

/** A lesson with the text of its page. */
export interface ReadLesson {
  lesson: Lesson;
  passages: readonly Passage[];
}

/** All that search finds: the passages of the lessons, the terms, and the headings of the sources. */
export function entriesOf(
  shown: readonly ReadLesson[],
  terms: readonly Term[],
  sections: readonly Section[],
): Entry[] {
  const ofLessons = shown.flatMap(({ lesson, passages }) =>
    passages.map(({ id, heading, text }) => ({
      href: id === '' ? pageOf(lesson.name) : `${pageOf(lesson.name)}#${encodeURIComponent(id)}`,
      heading: heading || titleOf(lesson),
      of: titleOf(lesson),
      text,
    })),
  );
  const ofTerms = terms.map(({ id, en, zh, def, aliases }) => ({
    href: `${pages.glossary}#${id}`,
    heading: `${en} · ${zh}`,
    of: 'Glossary',
    text: [def, ...(aliases.length > 0 ? [`Also ${aliases.join(', ')}.`] : [])].join(' '),
  }));
  const ofSources = sections.map(({ id, heading }) => ({
    href: `${pages.sources}#${encodeURIComponent(sectionId(id))}`,
    heading: `${id} ${heading}`,
    of: 'Sources',
    text: '',
  }));
  return [...ofLessons, ...ofTerms, ...ofSources];
}
