import type { TextMark } from '../../marks.ts';
import { fontSizes, isOnColour, opacities } from '../../theme.ts';
import { group } from '../element.ts';
import { hasFilling } from '../filling.ts';
import type { Space } from '../space.ts';
import { toBaseline, words } from '../words.ts';

const lineHeight = 1.2;

/** Words at places, around the middle of their lines; a thin outline of paper keeps them legible on anything. */
export function text(mark: TextMark, { panel, x, y, pen }: Space): string {
  const {
    role = 'ink',
    anchor = 'middle',
    size: wanted = fontSizes.text,
    shrinks = false,
    bold = false,
    opacity = opacities.text,
  } = mark;
  const size = shrinks ? wanted * Math.min(1, x.span(1)) : wanted;
  const lines: string[] = [];
  for (const [i, said] of mark.texts.entries()) {
    const [valueX, valueY] = [mark.x[i]!, mark.y[i]!];
    if (!(x.inside(valueX) && y.inside(valueY))) continue;
    const parts = said.split('\n');
    for (const [line, part] of parts.entries()) {
      const down = (line - (parts.length - 1) / 2) * size * lineHeight + size * toBaseline;
      lines.push(
        words(part, pen, { x: x.at(valueX), y: y.at(valueY) + down, size, ink: role, anchor, bold }),
      );
    }
  }
  // On a surface of one colour an outline would be a stain.
  const boxed = panel.marks.some((other) => other.mark === 'path' && other.filled) && !hasFilling(panel);
  const outline =
    boxed || isOnColour(role)
      ? {}
      : {
          ...pen.stroke('paper'),
          'stroke-width': 3,
          'stroke-linejoin': 'round',
          'paint-order': 'stroke',
        };
  return group({ ...outline, opacity: opacity < 1 ? opacity : undefined }, lines.join(''));
}
