import type { Page } from '../../contract.ts';
import { base } from './base.ts';
import { code } from './code.ts';
import { colourStyle } from './colours.ts';
import { controls } from './controls.ts';
import { layout } from './layout.ts';
import { paper } from './paper.ts';
import { text } from './text.ts';

/** The page's own style: colours first, paper last, so that it has the last word. */
export const pageStyle = ({ title }: Pick<Page, 'title'>): string =>
  [colourStyle(), base, layout, text, code, controls, paper(title)].join('');
