import { findScript } from './find-script.ts';
import { tokensScript } from './terms.ts';

/** What runs on the search page: it reads the index out of the page, and shows what fits while one types. */
export const searchScript = `
{
${tokensScript}
${findScript}
  const index = JSON.parse(document.getElementById('search-index').textContent);
  const form = document.getElementById('search-form');
  const input = document.getElementById('search-words');
  const list = document.getElementById('search-found');
  const said = document.getElementById('search-said');
  const most = 40;

  const element = (tag, text, className) => {
    const made = document.createElement(tag);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  };

  // The text with what was looked for marked in it.
  const marked = (into, text, wanted) => {
    let at = 0;
    for (const { term, parts, from, to, run } of tokens(text)) {
      const fits = wanted.some((one) => [term, ...parts].some((form) => run === undefined ? form.startsWith(one) : form === one || one.length === 1 && form.includes(one)));
      if (!fits || to <= at) continue;
      into.append(text.slice(at, Math.max(at, from)));
      into.append(element('mark', text.slice(Math.max(at, from), to)));
      at = to;
    }
    into.append(text.slice(at));
    return into;
  };

  // About 200 signs around the first place that fits.
  const excerpt = (text, wanted) => {
    const first = tokens(text).find(({ term, parts }) => wanted.some((one) => [term, ...parts].some((form) => form.startsWith(one))));
    const from = Math.max(0, (first?.from ?? 0) - 60);
    const space = text.indexOf(' ', from);
    const start = from === 0 ? 0 : space >= 0 && space < from + 25 ? space + 1 : from; // Chinese has no spaces
    return (start > 0 ? '\\u2026 ' : '') + text.slice(start, start + 200) + (start + 200 < text.length ? ' \\u2026' : '');
  };

  const show = () => {
    const query = input.value.trim();
    const found = find(index, query);
    const wanted = tokens(query).map(({ term }) => term);
    list.replaceChildren(...found.slice(0, most).map(([at]) => {
      const [href, heading, of, text] = index.entries[at];
      const item = element('li');
      const link = element('a');
      link.href = href;
      item.append(marked(link, heading, wanted), ' ', element('span', of, 'of'));
      if (text) item.append(marked(element('p'), excerpt(text, wanted), wanted));
      return item;
    }));
    said.textContent = query === '' ? '' : found.length === 0 ? 'Nothing found. Try fewer or shorter words.' : found.length > most ? found.length + ' places, the first ' + most + ' here' : found.length === 1 ? '1 place' : found.length + ' places';
    try { history.replaceState(null, '', query === '' ? location.pathname : '#q=' + encodeURIComponent(query)); } catch {}
  };

  const fromAddress = () => {
    const [, words] = /^#q=(.*)$/.exec(location.hash) ?? [];
    if (words === undefined) return;
    try { input.value = decodeURIComponent(words); } catch { return; }
    show();
  };
  form.addEventListener('submit', (event) => event.preventDefault());
  input.addEventListener('input', show);
  addEventListener('hashchange', fromAddress);
  form.hidden = false;
  fromAddress();
}
`;
