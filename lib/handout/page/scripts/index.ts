import { contents } from './contents.ts';
import { copy } from './copy.ts';
import { done } from './done.ts';
import { earlyTheme } from './early-theme.ts';
import { print } from './print.ts';
import { scroll } from './scroll.ts';
import { theme } from './theme.ts';

/** In the head, before anything is drawn. */
export const earlyScripts: readonly string[] = [earlyTheme];

/** At the end of the page. Each has its own job, and a page in which one fails keeps the others. */
export const lateScripts: readonly string[] = [theme, contents, copy, done, scroll, print];
