/**
 * A text cell with its code and its formulas blanked out, letter for letter: what a place means in it, it means in
 * the cell.
 */
export const prose = (source: string): string =>
  formulas.reduce(blank, [fences, spans].reduce(blank, source));

const fences = /^[ \t]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t]*\1[^\n]*$|$(?![\s\S]))/gm;
const spans = /(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g;
const formulas = [/(?<!\\)\$\$[\s\S]*?\$\$/g, /(?<![\\$])\$(?=[^\s$])[^$\n]*\$/g];

const blank = (text: string, what: RegExp): string =>
  text.replace(what, (found) => found.replace(/[^\n]/g, ' '));

export interface Heading {
  level: number;
  title: string;
}

/** The headings of a text cell, also those that are underlined. */
export function headingsOf(source: string): Heading[] {
  const lines = source.split('\n');
  return prose(source)
    .split('\n')
    .flatMap((line, at, all): Heading[] => {
      const marked = /^ {0,3}(#{1,6})(\s|$)/.exec(line);
      if (marked) return [{ level: marked[1]!.length, title: lines[at]!.replace(/^[\s#]+/, '').trim() }];
      const underlined = /^ {0,3}(=+|-+)\s*$/.exec(line);
      if (!underlined || !/^ {0,3}[^\s>|*+-]/.test(all[at - 1] ?? '')) return [];
      return [{ level: underlined[1]!.startsWith('=') ? 1 : 2, title: lines[at - 1]!.trim() }];
    });
}

export interface Link {
  /** An image, not a link. */
  image: boolean;
  text: string;
  target: string;
}

/** The links and images of a text cell. */
export const linksOf = (source: string): Link[] =>
  [...prose(source).matchAll(links)].map(({ index, groups }) => {
    const { mark, text, bracketed, plain } = groups as Record<string, string | undefined>;
    const from = index + mark!.length + 1;
    return {
      image: mark === '!',
      text: source.slice(from, from + text!.length),
      target: bracketed ?? plain ?? '',
    };
  });

const target = /\(\s*(?:<(?<bracketed>[^<>\n]*)>|(?<plain>[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*))/;
const title = /(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)/;
const links = new RegExp(
  `(?<mark>!?)\\[(?<text>[^\\[\\]\\n]*)\\](?:${target.source}${title.source}|\\[[^\\[\\]\\n]*\\])`,
  'g',
);
