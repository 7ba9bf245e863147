import type { Ink } from '../theme.ts';
import { type Attributes, element, escaped } from './element.ts';
import type { Pen } from './pen.ts';

/** How a line of text is set. */
export interface Setting {
  x: number;
  y: number;
  size: number;
  ink?: Ink;
  anchor?: 'start' | 'middle' | 'end';
  bold?: boolean;
  /** More attributes: a turn, an outline. */
  more?: Attributes;
}

/** One line of text; y is its baseline. */
export function words(
  text: string,
  pen: Pen,
  { x, y, size, ink = 'ink', anchor, bold, more }: Setting,
): string {
  if (text === '') return '';
  const attributes = {
    x,
    y,
    'font-size': size,
    'font-weight': bold ? 'bold' : undefined,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    ...pen.fill(ink),
    ...more,
  };
  return element('text', attributes, escaped(text));
}

/** From the middle of a line of text down to its baseline, in parts of its size. */
export const toBaseline = 0.35;

/** Where lines of text stand under each other. */
interface Lines {
  x: number;
  top: number;
  /** From one line to the next. */
  line: number;
  size: number;
  bold?: boolean;
  ink?: Ink;
}

/** Lines of text; top is the upper end of the first. */
export function lines(texts: readonly string[], pen: Pen, { top, line, ...setting }: Lines): string {
  return texts.map((text, i) => words(text, pen, { ...setting, y: top + i * line + setting.size })).join('');
}
