import { colour, type Ink } from '../theme.ts';
import type { Attributes } from './element.ts';

/** In which colours a figure is drawn; auto follows the reader's screen. */
export type SvgTheme = 'light' | 'dark' | 'auto';

/** Turns roles into the attributes of a tag. */
export interface Pen {
  fill(ink: Ink): Attributes;
  stroke(ink: Ink): Attributes;
  both(fill: Ink, stroke: Ink): Attributes;
}

// Series look the same in light and dark; these do not.
const changing = ['paper', 'ink', 'muted', 'faint'] as const;

/**
 * Under `auto` every tag says its light colour itself, for readers that know no style sheets, and has a class
 * for those that do.
 */
export function penFor(theme: SvgTheme): Pen {
  const plain = theme === 'dark' ? 'dark' : 'light';
  const classOf = (letter: string, ink: Ink) =>
    theme === 'auto' && changing.some((name) => name === ink) ? `${letter}-${ink}` : undefined;
  const fill = (ink: Ink) => ({ fill: colour(ink, plain), class: classOf('f', ink) });
  const stroke = (ink: Ink) => ({ stroke: colour(ink, plain), class: classOf('s', ink) });
  return {
    fill,
    stroke,
    both: (inside, line) => {
      const names = [classOf('f', inside), classOf('s', line)].filter((name) => name !== undefined);
      return { ...fill(inside), ...stroke(line), class: names.length > 0 ? names.join(' ') : undefined };
    },
  };
}

/** The style sheet of a figure with that id: nothing in it reaches another figure of the page. */
export function styleSheet(id: string, theme: SvgTheme): string {
  if (theme !== 'auto') return '';
  const variables = (of: 'light' | 'dark') => changing.map((ink) => `--${ink}:${colour(ink, of)}`).join(';');
  const rules = changing.map(
    (ink) => `#${id} .f-${ink}{fill:var(--${ink})}#${id} .s-${ink}{stroke:var(--${ink})}`,
  );
  const dark = `@media(prefers-color-scheme:dark){#${id}{${variables('dark')}}}`;
  return `<style>#${id}{${variables('light')}}${dark}${rules.join('')}</style>`;
}
