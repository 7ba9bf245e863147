import type { Page } from '../contract.ts';
import { ansiStyle } from '../filters/index.ts';
import { outputStyle } from '../outputs/index.ts';
import { bar } from './bar.ts';
import { cells } from './cells.ts';
import { contents, headingsOf } from './contents.ts';
import { escaped } from './escaped.ts';
import { foot } from './foot.ts';
import { head } from './head.ts';
import { inlineScript } from './inline-script.ts';
import { scriptHash } from './policy.ts';
import { earlyScripts, lateScripts } from './scripts/index.ts';
import { pageStyle } from './style/page-style.ts';

/** What a page gets from the rooms that fill it. */
export interface PageParts {
  /** CSS for formulas, with the fonts that they use; empty without any. */
  mathsStyle: string;
  /** CSS for highlighted code. */
  codeStyle: string;
  plots: { scripts: readonly { text: string }[]; data: string; hashes: readonly string[] } | undefined;
}

/** The page as one file that needs nothing else. The same page gives the same text. */
export function pageHtml(page: Page, { mathsStyle, codeStyle, plots }: PageParts): string {
  const scripts = [
    ...lateScripts,
    ...(page.own?.scripts ?? []),
    ...(plots?.scripts ?? []).map(({ text }) => text),
  ];
  const content = cells(page);
  // What a terminal coloured is rare, and its style is not short.
  const ansi = content.includes('ansi-') ? ansiStyle() : '';
  const top = head(page, {
    styles: [pageStyle(page), outputStyle, ansi, codeStyle, mathsStyle, page.own?.style ?? ''],
    early: earlyScripts,
    hashes: [...scripts.map(scriptHash), ...(plots?.hashes ?? [])],
  });
  const nav = contents(page);
  return `<!doctype html>
<html lang="${escaped(page.lang)}" data-theme="${page.theme}">
${top}
<body>
<a class="skip" href="#@main">Skip to the text</a>
${bar(page)}
<div class="page${nav ? ' with-contents' : ''}">
${nav}
<main id="@main" tabindex="-1">
${headingsOf(page).some(({ level }) => level === 1) ? '' : `<h1>${escaped(page.title)}</h1>`}
${content}
</main>
</div>
${foot(page)}
<div class="unseen" role="status" data-said></div>
${plots?.data ?? ''}${page.own?.data ?? ''}
${scripts.map(inlineScript).join('\n')}
</body>
</html>
`;
}
