import type { Page } from '../contract.ts';
import { descriptionOf } from './description.ts';
import { escaped } from './escaped.ts';
import { inlineScript } from './inline-script.ts';
import { policy, scriptHash } from './policy.ts';

export interface HeadParts {
  styles: readonly string[];
  /** Run before anything is drawn. */
  early: readonly string[];
  /** Of all scripts of the page that stand elsewhere. */
  hashes: readonly string[];
}

/** The head: the policy stands before everything that it rules. */
export function head(page: Page, { styles, early, hashes }: HeadParts): string {
  return [
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy([...early.map(scriptHash), ...hashes])}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(page.title)}</title>`,
    `<meta name="description" content="${descriptionOf(page)}">`,
    ...early.map(inlineScript),
    // A sheet each: a mistake in one cannot reach the rules of the next.
    ...styles.filter((css) => css !== '').map((css) => `<style>${css}</style>`),
    '</head>',
  ].join('\n');
}
