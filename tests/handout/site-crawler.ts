export interface Tag {
  tag: string;
  attributes: Map<string, string>;
}

const read = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

/** Every tag of a page with its attributes; what is inside scripts and styles is left out. */
export function tagsOf(html: string): Tag[] {
  const bare = html.replace(/<(script|style)\b([^>]*)>[\s\S]*?<\/\1>/g, '<$1$2>');
  return [...bare.matchAll(/<([a-zA-Z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/g)].map(
    ([, tag = '', text = '']) => ({
      tag: tag.toLowerCase(),
      attributes: new Map(
        [...text.matchAll(/([\w:-]+)(?:=(?:"([^"]*)"|'([^']*)'))?/g)].map(([, name = '', a, b]) => [
          name,
          read(a ?? b ?? ''),
        ]),
      ),
    }),
  );
}

const valuesOf = (html: string, name: string): string[] =>
  tagsOf(html).flatMap(({ attributes }) => attributes.get(name) ?? []);

/** The ids of a page that are there more than once. */
export function doubleIds(html: string): string[] {
  const ids = valuesOf(html, 'id');
  return ids.filter((id, at) => ids.indexOf(id) < at);
}

/** What search leads to, of the page that holds its index. */
export function searchEntries(html: string): [href: string, heading: string, of: string, text: string][] {
  const [, json] = /<script type="application\/json" id="search-index">(.*?)<\/script>/s.exec(html) ?? [];
  return json === undefined ? [] : JSON.parse(json).entries;
}

const isOutside = (href: string) => /^(data|https?|mailto):/.test(href);

/** Follows every link of every page inside the site: how many there are, and those that lead to no file or place. */
export function crawl(site: ReadonlyMap<string, string>): { links: number; dead: string[] } {
  const places = new Map([...site].map(([name, html]) => [name, new Set(valuesOf(html, 'id'))]));
  let links = 0;
  const dead: string[] = [];
  for (const [name, html] of site) {
    const hrefs = [...valuesOf(html, 'href'), ...searchEntries(html).map(([href]) => href)];
    for (const href of hrefs.filter((one) => !isOutside(one))) {
      const [file = '', id = ''] = href.split('#');
      const ids = places.get(file || name);
      links++;
      if (!ids || (id !== '' && !ids.has(decodeURIComponent(id)))) dead.push(`${name} -> ${href}`);
    }
  }
  return { links, dead };
}

/** What a page would fetch from elsewhere, or run: sources, sheets, frames, addresses in CSS, script addresses. */
export function fetched(html: string): string[] {
  const found: string[] = [];
  for (const { tag, attributes } of tagsOf(html)) {
    for (const name of [
      'src',
      'srcset',
      'poster',
      'data',
      'action',
      'formaction',
      'background',
      'xlink:href',
    ]) {
      const value = attributes.get(name);
      if (value !== undefined && !/^(data:|#)/.test(value)) found.push(`${tag} ${name}=${value}`);
    }
    if (['link', 'iframe', 'object', 'embed', 'base'].includes(tag)) found.push(tag);
    const href = attributes.get('href') ?? '';
    if (tag !== 'a' && isOutside(href) && !href.startsWith('data:')) found.push(`${tag} href`);
    if (/^\s*(javascript|vbscript):/i.test(attributes.get('href') ?? '')) found.push(`${tag} script`);
    if (/url\(\s*(?!["']?(?:data:|#))/i.test(attributes.get('style') ?? '')) found.push(`${tag} style`);
  }
  for (const [, css = ''] of html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)) {
    if (/@import|url\(\s*(?!["']?(?:data:|#))/i.test(css)) found.push('style');
  }
  return found;
}
