import type { Lesson, Term } from '../../course/index.ts';
import { escaped } from '../page/escaped.ts';
import { heading, link } from './markup.ts';
import { pageOf, titleOf } from './names.ts';
import { sitePage } from './site-page.ts';

const style = `
.prose .letters { display: flex; flex-wrap: wrap; gap: .25rem; padding: 0; list-style: none }
.letters li { margin: 0 }
.letters a { display: block; min-width: 2rem; padding: .2rem .4rem; text-align: center; border: 1px solid var(--faint); border-radius: .3rem; text-decoration: none }
.terms dt { margin-top: 1rem; font-weight: 650 }
.terms .zh { margin-left: .5rem; font-weight: 400 }
.terms dd { margin: .1rem 0 0 }
.terms .more { color: var(--muted); font-size: .9375rem }
`;

/** All terms in English and Chinese with what they mean and the lesson that explains them first. */
export function glossaryPage(
  terms: readonly Term[],
  lessons: readonly Lesson[],
  written: readonly Lesson[],
  versions: Record<string, string>,
): string {
  const top = heading(1, 'glossary', 'Glossary', '术语表');
  const letters = [...new Set(terms.map(letterOf))];
  const groups = letters.map((letter) => {
    const { html, entry } = heading(2, `letter-${letter.toLowerCase()}`, letter);
    const rows = terms.filter((term) => letterOf(term) === letter).map((term) => row(term, lessons, written));
    return { html: `${html}\n<dl class="terms">\n${rows.join('\n')}\n</dl>`, entry };
  });
  const jumps = letters.map((letter) => `<li>${link(`#letter-${letter.toLowerCase()}`, letter)}</li>`);
  const html = [
    top.html,
    `<p>${terms.length} terms, sorted by their English names.</p>`,
    `<ul class="letters" role="list" aria-label="Letters">${jumps.join('')}</ul>`,
    ...groups.map((group) => group.html),
  ].join('\n');
  // The letters are no contents: they stand above the terms already.
  return sitePage({ name: 'glossary', title: top.entry.text, html, headings: [top.entry], style, versions });
}

const letterOf = ({ en }: Term): string => en.charAt(0).toUpperCase();

function row(
  { id, en, zh, def, first, aliases }: Term,
  lessons: readonly Lesson[],
  written: readonly Lesson[],
): string {
  const lesson = lessons.find(({ number }) => number === first);
  const title = lesson ? escaped(titleOf(lesson)) : first;
  const place = lesson && written.includes(lesson) ? link(pageOf(lesson.name), title) : title;
  const also = aliases.length > 0 ? `Also ${escaped(aliases.join(', '))}. ` : '';
  return `<dt id="${escaped(id)}">${escaped(en)} <span class="zh">${escaped(zh)}</span></dt>
<dd>${escaped(def)} <span class="more">${also}First in ${place}.</span></dd>`;
}
