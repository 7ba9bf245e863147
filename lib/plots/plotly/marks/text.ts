import type { TextMark } from '../../marks.ts';
import { colour, fontSizes } from '../../theme.ts';
import { jsonNumbers } from '../json-numbers.ts';
import { literalLines } from '../literal.ts';
import type { Json, Place } from '../trace.ts';

/** Words at places. */
export function text(mark: TextMark, { x, y, theme }: Place): Json[] {
  const { anchor = 'middle', size = fontSizes.text, bold = false } = mark;
  return [
    {
      type: 'scatter',
      mode: 'text',
      x: jsonNumbers(mark.x),
      y: jsonNumbers(mark.y),
      xaxis: x,
      yaxis: y,
      text: mark.texts.map((words) => literalLines(words.split('\n'))),
      textposition: sides[anchor],
      textfont: { size, color: colour(mark.role ?? 'ink', theme), ...(bold && { weight: 'bold' }) },
      cliponaxis: false,
      hoverinfo: 'skip',
    },
  ];
}

// Plotly says on which side of the place the text stands.
const sides = { start: 'middle right', middle: 'middle center', end: 'middle left' } as const;
