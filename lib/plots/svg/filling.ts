import type { Panel } from '../figure.ts';
import type { Mark } from '../marks.ts';

const filling: ReadonlySet<Mark['mark']> = new Set(['cells', 'image', 'surface', 'table']);

/** Whether a panel is full of colour: a grid would not be seen there, and other marks need an outline. */
export function hasFilling({ marks }: Panel): boolean {
  return marks.some(({ mark }) => filling.has(mark));
}
