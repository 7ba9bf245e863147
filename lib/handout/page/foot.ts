import type { Link, Page } from '../contract.ts';
import { escaped } from './escaped.ts';

/** The ways to the lessons around, and what the page was made from. */
export function foot(page: Page): string {
  const { source, versions } = page.provenance;
  const made = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const facts = [
    // A page of the site that is no lesson has no notebook.
    ...(page.notebook === ''
      ? []
      : [
          `<p>Source <code>${escaped(page.name)}.ipynb</code>, sha-256 <code class="hash">${escaped(source)}</code></p>`,
        ]),
    ...(made.length > 0 ? [`<p>Made with ${escaped(made.join(', '))}</p>`] : []),
  ];
  return `${around(page)}<footer class="foot">${facts.join('\n')}</footer>`;
}

function around({ around }: Page): string {
  if (!around?.before && !around?.after) return '';
  const link = (to: Link | undefined, rel: 'prev' | 'next', word: string) =>
    to ? `<a rel="${rel}" href="${escaped(to.href)}"><span>${word}</span> ${escaped(to.text)}</a>` : '';
  return `<nav class="around" aria-label="Lessons before and after">${link(around.before, 'prev', 'Before')}${link(around.after, 'next', 'Next')}</nav>`;
}
