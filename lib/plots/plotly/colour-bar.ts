import type { Panel } from '../figure.ts';
import type { Mark } from '../marks.ts';
import { barGap } from '../svg/colour-bar.ts';
import type { Placed } from '../svg/layout.ts';
import { colour, fontSizes, type Theme } from '../theme.ts';
import { linearTicks } from '../ticks.ts';
import { numberFormat, tickCount } from './axis.ts';
import { domainOf, type Sheet } from './sheet.ts';
import type { Json } from './trace.ts';

/** The mark of a panel whose colours are told by its bar: the first whose numbers have a name, as in the SVG. */
export function toldMark({ marks }: Panel): Mark | undefined {
  return marks.find((mark) => {
    if (mark.mark === 'cells' || mark.mark === 'points') return mark.colours?.label !== undefined;
    if (mark.mark === 'path') return mark.weights?.label !== undefined;
    return mark.mark === 'surface' && mark.label !== undefined;
  });
}

/** The colour bar beside a panel; its name stands above it: see captions.ts. */
export function barJson(sheet: Sheet, at: number, theme: Theme): Json {
  const { box, bar }: Placed = sheet.placed[at]!;
  const wanted = Math.max(2, Math.min(6, Math.round(box.height / 40)));
  const { x, y } = domainOf(sheet, at);
  return {
    x: x[1] + barGap / sheet.room,
    xanchor: 'left',
    xpad: 0,
    y: y[0],
    yanchor: 'bottom',
    ypad: 0,
    len: y[1] - y[0],
    lenmode: 'fraction',
    thickness: 10,
    outlinewidth: 0,
    tickfont: { size: fontSizes.tick, color: colour('muted', theme) },
    nticks: tickCount(bar?.domain ?? [0, 1], linearTicks(bar?.domain ?? [0, 1], wanted)),
    ...numberFormat(bar?.domain ?? [0, 1]),
  };
}
