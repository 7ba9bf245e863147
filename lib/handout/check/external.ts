import type { Output } from '../../notebook/index.ts';
import { codeCells, type Rule } from './finding.ts';
import { type Reference, referencesInHtml, referencesInMarkdown } from './references-in.ts';

/** Nothing is fetched: what an output wants from the network is not on the page, and the page wants nothing. */
export const external: Rule = {
  name: 'external',
  *find({ shown, html }) {
    for (const { id, outputs } of codeCells(shown)) {
      for (const target of new Set(outputs.flatMap(referencesOf).flatMap(fetched))) {
        yield {
          cell: id,
          message: `The output wants ${short(target)} from the network, so the page lacks it`,
        };
      }
    }
    for (const target of [...referencesInHtml(html).flatMap(fetched), ...inStyles(html)]) {
      yield { message: `The page would fetch ${short(target)}` };
    }
  },
};

const fetched = ({ kind, target }: Reference): string[] =>
  kind !== 'link' && isElsewhere(target) ? [target] : [];
const isElsewhere = (target: string) => /^\s*(https?:|ftp:|file:|\/\/)/i.test(target);
const short = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

function referencesOf(output: Output): Reference[] {
  if (!('data' in output)) return [];
  const { 'text/html': html, 'image/svg+xml': svg, 'text/markdown': markdown } = output.data;
  return [
    ...[html, svg].flatMap((text) => (typeof text === 'string' ? referencesInHtml(text) : [])),
    ...(typeof markdown === 'string' ? referencesInMarkdown(markdown) : []),
  ];
}

/** What the sheets of a page ask for beside what they hold themselves. */
const inStyles = (html: string): string[] =>
  [...html.matchAll(/<style\b[^>]*>(.*?)<\/style>/gis)].flatMap(([, sheet = '']) =>
    [...sheet.matchAll(/(?:url\(\s*["']?|@import\s+["'])([^"')]+)/gi)]
      .map(([, target = '']) => target)
      .filter(isElsewhere),
  );
