import MarkdownIt from 'markdown-it';
import { tagsIn } from './tags-in.ts';

/** Where a text leads to, or what a browser would load with it. */
export interface Reference {
  kind: 'link' | 'loaded';
  target: string;
}

const markdown = new MarkdownIt({ html: true, linkify: false });
markdown.validateLink = () => true; // what is refused later is to be found here

/** What a markdown text leads to and loads, in markdown's own form and in HTML. */
export function referencesInMarkdown(source: string): Reference[] {
  const found: Reference[] = [];
  const walk = (tokens: ReturnType<typeof markdown.parse>): void => {
    for (const token of tokens) {
      if (token.type === 'image') {
        found.push({ kind: 'loaded', target: String(token.attrGet('src') ?? '') });
      } else if (token.type === 'link_open') {
        found.push({ kind: 'link', target: String(token.attrGet('href') ?? '') });
      } else if (token.type === 'html_inline' || token.type === 'html_block') {
        found.push(...referencesInHtml(token.content));
      }
      if (token.children && token.type !== 'image') walk(token.children);
    }
  };
  walk(markdown.parse(source, {}));
  return found;
}

/** The same of HTML. */
export function referencesInHtml(html: string): Reference[] {
  return tagsIn(html).flatMap(({ name, attributes }): Reference[] => {
    const { href, src, data, poster } = attributes;
    if (name === 'a' || name === 'area') return href === undefined ? [] : [{ kind: 'link', target: href }];
    const loaded = [
      src,
      data,
      poster,
      ...(name === 'link' || name === 'image' || name === 'use' ? [href] : []),
    ];
    return loaded.flatMap((target) => (target === undefined ? [] : [{ kind: 'loaded', target }]));
  });
}
