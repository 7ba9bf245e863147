import type { Panel } from '../figure.ts';
import type { Coloured, Mark } from '../marks.ts';
import { textWidth } from '../text-width.ts';
import { fontSizes, paint } from '../theme.ts';
import { type Domain, linearTicks, tickTexts } from '../ticks.ts';
import { element, group } from './element.ts';
import type { Pen } from './pen.ts';
import type { Box } from './space.ts';
import { toBaseline, words } from './words.ts';

/** What the colours of a panel say. */
export interface Bar {
  label: string;
  scale: NonNullable<Coloured['scale']>;
  domain: Domain;
}

export const barGap = 12; // between the marks and the bar
const thickness = 10;
const tickGap = 5;

/** The bar of a panel: that of its first mark whose numbers have a name. */
export function barOf({ marks }: Panel): Bar | undefined {
  for (const mark of marks) {
    const { label, scale = 'sequential', domain = [0, 1] } = colouredOf(mark) ?? {};
    if (label !== undefined) return { label, scale, domain };
  }
  return undefined;
}

function colouredOf(mark: Mark): Pick<Coloured, 'label' | 'scale' | 'domain'> | undefined {
  if (mark.mark === 'cells' || mark.mark === 'points') return mark.colours;
  if (mark.mark === 'path') return mark.weights;
  return mark.mark === 'surface' ? mark : undefined;
}

/** How much room the bar takes beside the marks. */
export function barWidth(bar: Bar, height: number): number {
  const widest = Math.max(
    0,
    ...ticksFor(bar, height).map(({ text }) => textWidth(text, { size: fontSizes.tick })),
  );
  return barGap + thickness + tickGap + Math.ceil(widest);
}

/** The bar beside a box: from little below to much above. */
export function colourBar(bar: Bar, box: Box, pen: Pen, id: string): string {
  const left = box.left + box.width + barGap;
  const at = (value: number) =>
    box.top + box.height * (1 - (value - bar.domain[0]) / (bar.domain[1] - bar.domain[0]));
  const stops = Array.from({ length: 11 }, (_, i) =>
    element('stop', { offset: i / 10, 'stop-color': paint(bar.scale, 1 - i / 10) }),
  );
  const gradient = element('linearGradient', { id, x1: 0, y1: 0, x2: 0, y2: 1 }, stops.join(''));
  const labels = ticksFor(bar, box.height).map(({ value, text }) =>
    words(text, pen, {
      x: left + thickness + tickGap,
      y: at(value) + fontSizes.tick * toBaseline,
      size: fontSizes.tick,
      ink: 'muted',
    }),
  );
  const rect = { x: left, y: box.top, width: thickness, height: box.height, fill: `url(#${id})` };
  return group({}, gradient + element('rect', rect) + labels.join(''));
}

function ticksFor({ domain }: Bar, height: number): { value: number; text: string }[] {
  const values = linearTicks(domain, Math.max(2, Math.min(6, Math.round(height / 40))));
  const texts = tickTexts(values);
  return values.map((value, i) => ({ value, text: texts[i]! }));
}
