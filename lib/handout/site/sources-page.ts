import type { Lesson, Section, Source } from '../../course/index.ts';
import { escaped } from '../page/escaped.ts';
import { heading, link } from './markup.ts';
import { pageOf, sectionId, titleOf } from './names.ts';
import { sitePage } from './site-page.ts';
import type { Teaching } from './taught.ts';

const style = `
.prose .sections { list-style: none; padding: 0 }
.sections > li { padding: .5rem 0; border-bottom: 1px solid var(--faint) }
.sections .deep { margin-left: 1.25rem }
.sections p { margin: 0 }
.sections .id { font-variant-numeric: tabular-nums; color: var(--muted); margin-right: .4rem }
.sections .taught { color: var(--muted); font-size: .9375rem }
`;

export interface SourcesPage {
  sources: readonly Source[];
  sections: readonly Section[];
  lessons: readonly Lesson[];
  written: readonly Lesson[];
  teachings: readonly Teaching[];
  versions: Record<string, string>;
}

/** The headings of the five documents, each with the places of the course that teach it. */
export function sourcesPage({ sources, versions, ...course }: SourcesPage): string {
  const { sections } = course;
  const top = heading(1, 'sources', 'The five documents', '原始文档');
  const parts = sources.map((source) => {
    const { html, entry } = heading(2, `source-${source.id}`, `${source.id} ${source.title}`, source.zh);
    const own = sections.filter((section) => section.source === source.id);
    return {
      html: `${html}
<p>${escaped(source.about)} ${escaped(`${source.origin} ${source.note}`)}</p>
<ul class="sections" role="list">\n${own.map((section) => row(section, course)).join('\n')}\n</ul>`,
      entry,
    };
  });
  const html = [
    top.html,
    `<p>The course teaches what ${sources.length} Chinese articles set out to teach, and says where they are wrong. Here are all ${sections.length} headings of theirs with the places in the lessons that teach what stands under them; the main lesson of each comes first.</p>`,
    ...parts.map((part) => part.html),
  ].join('\n');
  const headings = [top.entry, ...parts.map(({ entry }) => entry)];
  return sitePage({ name: 'sources', title: top.entry.text, html, headings, style, versions });
}

type Course = Omit<SourcesPage, 'sources' | 'versions'>;

function row(section: Section, course: Course): string {
  const deep = section.section.includes('.') ? ' class="deep"' : '';
  const places = [...section.lessons, ...alsoIn(section, course)].map((number) =>
    placesIn(number, section, course),
  );
  return `<li${deep} id="${escaped(sectionId(section.id))}"><p><span class="id">${escaped(section.id)}</span>${escaped(section.heading)}</p><p class="taught">${places.join('; ')}</p></li>`;
}

/** Lessons that name the section in a heading without being meant to teach it: where they mend a mistake of it. */
const alsoIn = ({ id, lessons: own }: Section, { lessons, teachings }: Course): string[] =>
  lessons
    .filter(({ number }) => !own.includes(number))
    .filter(({ name }) => teachings.some(({ lesson, section }) => lesson === name && section === id))
    .map(({ number }) => number);

/** The lesson with links to its headings that name the section; to the lesson as a whole where none does. */
function placesIn(number: string, { id }: Section, { lessons, written, teachings }: Course): string {
  const lesson = lessons.find((one) => one.number === number);
  if (!lesson) return escaped(number);
  const title = escaped(titleOf(lesson));
  if (!written.includes(lesson)) return `${title} (not written yet)`;
  const found = teachings.filter((one) => one.lesson === lesson.name && one.section === id);
  if (found.length === 0) return link(pageOf(lesson.name), title);
  const links = found.map((one) =>
    link(`${pageOf(lesson.name)}#${encodeURIComponent(one.id)}`, escaped(one.heading)),
  );
  return `${title}: ${links.join(', ')}`;
}
