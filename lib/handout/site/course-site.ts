import {
  type Lesson,
  type Plan,
  readGlossary,
  readPlan,
  readSections,
  readSources,
  type Section,
  type Source,
  type Term,
} from '../../course/index.ts';
import type { Notebook } from '../../notebook/index.ts';
import type { Around } from '../contract.ts';
import { aroundLesson } from './around.ts';
import { glossaryPage } from './glossary-page.ts';
import { homePage } from './home-page.ts';
import { pageOf, pages } from './names.ts';
import { passagesOf } from './passages.ts';
import { entriesOf } from './search/entries.ts';
import { searchPage } from './search-page.ts';
import { sourcesPage } from './sources-page.ts';
import { taughtIn } from './taught.ts';
import type { SiteFile } from './write/site-file.ts';

/** What the site says of the course beside the lessons themselves. */
export interface Course {
  plan: Plan;
  sources: readonly Source[];
  sections: readonly Section[];
  terms: readonly Term[];
}

/** The course as data/course/ tells it. */
export const readCourse = (): Course => ({
  plan: readPlan(),
  sources: readSources(),
  sections: readSections(),
  terms: readGlossary(),
});

export interface CourseSite {
  /** Executed lessons by their names; those of the plan that are not here are shown as not written yet. */
  notebooks: ReadonlyMap<string, Notebook>;
  /** Makes the page of one. */
  render(name: string, notebook: Notebook, around: Around): string;
  course?: Course;
  /** For the footers, by the name of the thing. */
  versions?: Record<string, string>;
}

/** All files of the site. The same lessons give the same files. */
export function courseSite({
  notebooks,
  render,
  course = readCourse(),
  versions = {},
}: CourseSite): SiteFile[] {
  const { plan, sources, sections, terms } = course;
  const { lessons } = plan;
  const unknown = [...notebooks.keys()].find((name) => !lessons.some((lesson) => lesson.name === name));
  if (unknown !== undefined) {
    throw new RangeError(
      `Cannot put ${unknown} on the site: data/course/lessons.json has no lesson of that name`,
    );
  }
  const written: Lesson[] = lessons.filter(({ name }) => notebooks.has(name));
  const shown = written.map((lesson) => {
    const html = render(lesson.name, notebooks.get(lesson.name)!, aroundLesson(lesson.name, written));
    return { lesson, html, passages: passagesOf(html) };
  });
  const teachings = shown.flatMap(({ lesson, passages }) => taughtIn(lesson.name, passages));
  return [
    { name: '.nojekyll', text: '' }, // GitHub Pages takes the files as they are
    { name: pages.home, text: homePage(plan, written, versions) },
    { name: pages.search, text: searchPage(entriesOf(shown, terms, sections), versions) },
    { name: pages.glossary, text: glossaryPage(terms, lessons, written, versions) },
    { name: pages.sources, text: sourcesPage({ sources, sections, lessons, written, teachings, versions }) },
    ...shown.map(({ lesson, html }) => ({ name: pageOf(lesson.name), text: html })),
  ];
}
