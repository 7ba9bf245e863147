import type { Lesson, Plan } from '../../course/index.ts';
import { escaped } from '../page/escaped.ts';
import { lessonMap, mapStyle } from './lesson-map.ts';
import { heading, link } from './markup.ts';
import { pageOf, pages } from './names.ts';
import { sitePage } from './site-page.ts';

const style = `
.prose .lessons { list-style: none; padding: 0 }
.lessons li { display: grid; grid-template-columns: 2.25rem minmax(0, 1fr); margin-block: .7rem }
.lessons li > :first-child { font-variant-numeric: tabular-nums; color: var(--muted) }
.lessons p { margin: 0 }
.lessons .about { color: var(--muted); font-size: .9375rem }
${mapStyle}`;

/** The first page: the parts and their lessons, those to come without a link, and the map of them all. */
export function homePage(plan: Plan, written: readonly Lesson[], versions: Record<string, string>): string {
  const here = new Set(written.map(({ name }) => name));
  const top = heading(1, 'downhill', 'Downhill: deep learning in TypeScript', '用 TypeScript 学深度学习');
  const map = heading(2, 'map', 'The map', '课程地图');
  const parts = plan.parts.map((part) => {
    const { html, entry } = heading(2, `part-${part.id.toLowerCase()}`, `${part.id} ${part.en}`, part.zh);
    const lessons = plan.lessons.filter(({ part: id }) => id === part.id);
    return { html: `${html}\n${list(lessons, here)}`, entry };
  });
  const short = plan.lessons.filter((lesson) => lesson.short).map((lesson) => name(lesson, here));
  const html = [
    top.html,
    `<p>${counted(plan.lessons.length, 'lesson')} in ${counted(plan.parts.length, 'part')}, each a notebook that runs from top to bottom; ${here.size === plan.lessons.length ? 'all are here' : `${here.size} of them ${here.size === 1 ? 'is' : 'are'} here, the others are being written`}. Each page also opens without a network, and carries its notebook.</p>`,
    `<p>${link(pages.search, 'Search')} all lessons and terms, look a word up in the ${link(pages.glossary, 'glossary')}, or start from the ${link(pages.sources, 'five documents')} that the course teaches and corrects.</p>`,
    ...parts.map((part) => part.html),
    map.html,
    '<p>From top to bottom is the order of the course. An arc leads from a lesson to one that needs it; a ring marks one that is not written yet.</p>',
    lessonMap(plan.lessons, here),
    `<p>In a hurry, a short path of ${short.length} lessons will do: ${short.join(' ')}.</p>`,
  ].join('\n');
  return sitePage({
    name: 'index',
    title: top.entry.text,
    html,
    headings: [top.entry, ...parts.map(({ entry }) => entry), map.entry],
    style,
    versions,
  });
}

const counted = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;

const name = ({ name, number }: Lesson, here: ReadonlySet<string>): string =>
  here.has(name) ? link(pageOf(name), number) : number;

function list(lessons: readonly Lesson[], here: ReadonlySet<string>): string {
  const items = lessons.map((lesson) => {
    const { number, name, en, zh, about, needs } = lesson;
    const title = here.has(name) ? link(pageOf(name), escaped(en)) : escaped(en);
    const needed = needs.length > 0 ? ` Needs ${needs.join(', ')}.` : '';
    const later = here.has(name) ? '' : ' <em>Not written yet.</em>';
    return `<li><span>${number}</span><div><p>${title} · ${escaped(zh)}</p><p class="about">${escaped(about)}${needed}${later}</p></div></li>`;
  });
  return `<ol class="lessons" role="list">\n${items.join('\n')}\n</ol>`;
}
