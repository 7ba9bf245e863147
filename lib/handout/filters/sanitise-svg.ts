import sanitize from 'sanitize-html';
import { patterns, svgAttributes, svgTags } from './allowed/svg.ts';
import { safeSheet } from './css/safe-sheet.ts';
import { escapeHtml } from './escape.ts';
import { nestedTooDeep } from './nesting.ts';
import { drawnAgain } from './svg/drawn-again.ts';
import { firstPicture } from './svg/first-picture.ts';
import { type Names, namesOf } from './svg/names.ts';
import { safeSvgAttribute } from './svg/safe-attribute.ts';
import { withoutSheets } from './svg/sheets.ts';

export interface SvgOptions {
  /** Stands before each id and class, and in all that refers to them. */
  prefix: string;
  /** What the picture shows, for who does not see it; used where it says nothing itself. */
  label?: string | undefined;
}

/** The first SVG picture in a text, as one that only shows; empty if there is none. */
export function sanitiseSvg(svg: string, { prefix, label }: SvgOptions): string {
  if (nestedTooDeep(svg, { xml: true })) return '';
  const { text, sheets } = withoutSheets(svg);
  const names = namesOf(prefix);
  const clean = firstPicture(elements(text, names));
  if (clean === '') return '';
  const root = /^<svg\b([^>]*)>/.exec(clean)![1]!;
  const id = / id="([^"]*)"/.exec(root)?.[1];
  const css = sheets.length === 0 ? '' : safeSheet(sheets.join('\n'), { id: id ?? prefix, rename: names });
  const named = id === undefined && css !== '' ? ` id="${escapeHtml(prefix)}"` : '';
  const inside = clean.slice(`<svg${root}>`.length);
  const [titles] = /^(?:\s*<(title|desc)\b[^>]*>[^<]*<\/\1>)*/.exec(inside)!; // these come first, for old readers
  const sheet = css === '' ? '' : `<style>${css}</style>`;
  return `<svg${root}${named}${labelled(root, label)}>${titles}${sheet}${inside.slice(titles.length)}`;
}

function elements(text: string, names: Names): string {
  const again = drawnAgain(text);
  let inPattern = 0;
  return sanitize(text, {
    parser: { xmlMode: true },
    allowedTags: svgTags,
    allowedAttributes: { '*': svgAttributes },
    allowedSchemes: ['data'],
    allowProtocolRelative: false,
    nonTextTags: [...'script style foreignObject foreignobject SCRIPT STYLE iframe metadata'.split(' ')],
    parseStyleAttributes: false,
    selfClosing: [],
    onOpenTag: (name) => {
      if (patterns.has(name)) inPattern++;
    },
    onCloseTag: (name) => {
      if (patterns.has(name)) inPattern--;
    },
    transformTags: {
      '*': (tagName, given) => {
        const attribs: Record<string, string> = {};
        for (const [name, value] of Object.entries(given)) {
          const safe = safeSvgAttribute(tagName, name, value, { names, again, plainOnly: inPattern > 0 });
          if (safe !== undefined) attribs[name] = safe;
        }
        return { tagName, attribs };
      },
    },
  });
}

function labelled(root: string, label: string | undefined): string {
  if (label === undefined || / aria-label(?:ledby)?="/.test(root)) return '';
  return `${/ role="/.test(root) ? '' : ' role="img"'} aria-label="${escapeHtml(label)}"`;
}
