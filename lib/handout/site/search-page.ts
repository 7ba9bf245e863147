import { heading } from './markup.ts';
import { buildIndex, type Entry } from './search/build-index.ts';
import { searchScript } from './search/search-script.ts';
import { sitePage } from './site-page.ts';

const style = `
#search-form label { display: block; font-weight: 600 }
#search-words { width: 100%; max-width: var(--measure); margin-top: .3rem; padding: .5rem .7rem; color: var(--ink); background: var(--paper); border: 1px solid var(--edge); border-radius: .4rem }
#search-said { min-height: 1.6em; color: var(--muted) }
.prose #search-found { list-style: none; padding: 0 }
#search-found li { margin-block: 1rem }
#search-found p { margin: .15rem 0 0; font-size: .9375rem }
#search-found .of { color: var(--muted); font-size: .9375rem }
mark { color: inherit; background: var(--shade); font-weight: 600; border-radius: .15rem }
@media print { #search-form { display: none } }
`;

/** The page that finds words in all lessons and terms; its index lies in it, so that it needs no server. */
export function searchPage(entries: readonly Entry[], versions: Record<string, string>): string {
  const top = heading(1, 'search', 'Search', '搜索');
  // What would end the element, or open a comment in it, cannot stand in it.
  const index = JSON.stringify(buildIndex(entries)).replaceAll('<', '\\u003c');
  const html = `${top.html}
<noscript><p>Searching needs JavaScript. The lists of lessons and terms do not.</p></noscript>
<form id="search-form" role="search" hidden>
<label for="search-words">Words in English or Chinese</label>
<input id="search-words" type="search" autocomplete="off" spellcheck="false">
</form>
<p id="search-said" role="status"></p>
<ol id="search-found" role="list" aria-label="What was found"></ol>`;
  const data = `<script type="application/json" id="search-index">${index}</script>`;
  const scripts = [searchScript];
  return sitePage({
    name: 'search',
    title: top.entry.text,
    html,
    headings: [top.entry],
    style,
    scripts,
    data,
    versions,
  });
}
