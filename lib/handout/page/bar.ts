import type { Page, Variant } from '../contract.ts';
import { downloadLink } from './download.ts';
import { escaped } from './escaped.ts';

const kinds: Record<Variant, string> = {
  student: 'Handout',
  solution: 'Handout with solutions',
  teacher: 'Handout for teachers',
};

/** The line above the lesson: where one is, and what the page can do. */
export function bar(page: Page): string {
  const { around } = page;
  const lesson = page.notebook !== ''; // the site has pages that are none
  const links = [
    ...(around ? [`<a href="${escaped(around.home)}">All lessons</a>`] : []),
    ...(around?.glossary ? [`<a href="${escaped(around.glossary)}">Glossary</a>`] : []),
    ...(around?.sources ? [`<a href="${escaped(around.sources)}">Sources</a>`] : []),
    ...(around?.search ? [`<a href="${escaped(around.search)}">Search</a>`] : []),
  ];
  const site = links.length > 0 ? `<nav class="site" aria-label="Course">${links.join('')}</nav>` : '';
  return `<header class="bar">
<div class="where">${site}${lesson ? `<span class="kind">${kinds[page.variant]}</span>` : ''}</div>
<div class="tools">${themeSwitch(page)}${lesson ? downloadLink(page) : ''}</div>
</header>`;
}

// Hidden until its script has come: without it, the page follows the system.
function themeSwitch({ theme }: Page): string {
  const choices = [
    ['auto', 'Auto', 'as the system is'],
    ['light', 'Light', ''],
    ['dark', 'Dark', ''],
  ] as const;
  const inputs = choices.map(
    ([value, text, title]) =>
      `<label${title && ` title="${title}"`}><input type="radio" name="theme" value="${value}"${
        value === theme ? ' checked' : ''
      }><span>${text}</span></label>`,
  );
  return `<fieldset class="theme" hidden><legend class="unseen">Colours</legend>${inputs.join('')}</fieldset>`;
}
