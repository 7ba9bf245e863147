import { extentOf } from '../domain.ts';
import type { Axis, Panel } from '../figure.ts';
import { greatest } from '../greatest.ts';
import { type Figure, figure } from '../make.ts';
import type { BarMark, Mark } from '../marks.ts';
import { textWidth } from '../text-width.ts';
import { fontSizes } from '../theme.ts';
import { endTexts, roomFor } from './bar-ends.ts';
import { type BarGroup, type BarValues, barGroups } from './bar-groups.ts';
import type { ChartOptions } from './chart.ts';
import { brief, counted, listed, said } from './words.ts';

export interface BarsOptions extends ChartOptions {
  /** What the bars are: "model". */
  x: string;
  /** What their lengths are: "accuracy (%)". */
  y: string;
  /** What each bar is, where the values do not say it. */
  names?: readonly string[] | undefined;
  /** How uncertain each value is, up and down; in the form of the values. */
  errors?: BarValues | undefined;
  /** From left to right; where the names are long. */
  lying?: boolean | undefined;
  /** The numbers at the ends of their bars; where they are few. */
  text?: boolean | undefined;
  /** From where to where the lengths go; numbers for which nothing is left of it stand inside of their bars. */
  domain?: readonly [number, number] | undefined;
  log?: 'y' | undefined;
  /** Over the bars. */
  marks?: readonly Mark[] | undefined;
}

/** A bar for each name, `{ LSTM: 98816 }`; or groups of bars, `{ train: [0.9, 0.8], test: [0.7, 0.75] }`. */
export function bars(values: BarValues, options: BarsOptions): Figure {
  const { title, marks = [], log } = options;
  const { groups, names } = barGroups(values, options);
  const count = groups.length * names.length;
  const lying = options.lying ?? long(names);
  const text = options.text ?? (count <= (lying ? 30 : 9) && count > 0);
  const drawn = groups.map((group, i) => barMark(group, { i, of: groups.length, lying }));
  const room = roomFor(drawn, { text, log: log === 'y', domain: options.domain });
  const lengths: Axis = { label: options.y, scale: log ? 'log' : 'linear', domain: room.domain };
  const named: Axis = { label: options.x, categories: names, reversed: lying };
  const panel: Panel = {
    x: lying ? lengths : named,
    y: lying ? named : lengths,
    marks: [...drawn, ...(text ? endTexts(drawn, room) : []), ...marks],
  };
  return figure({
    title,
    alt: options.alt ?? altOf(groups, names, options),
    panels: [panel],
    note: options.note,
  });
}

// Names that would have to stand slantwise are read better beside lying bars.
function long(names: readonly string[]): boolean {
  const widest = greatest(
    names.map((name) => textWidth(name, { size: fontSizes.tick })),
    0,
  );
  return (widest + 8) * names.length > 560;
}

function barMark(
  { name, values, errors }: BarGroup,
  { i, of, lying }: { i: number; of: number; lying: boolean },
): BarMark {
  const width = 0.8 / of;
  const shift = (i - (of - 1) / 2) * width;
  return {
    mark: 'bar',
    name,
    role: i,
    lying,
    width: width * 0.96,
    at: Array.from(values, (_, place) => place + shift),
    to: values,
    error: errors,
  };
}

function altOf(groups: readonly BarGroup[], names: readonly string[], { x, y }: BarsOptions): string {
  const told = groups.slice(0, 6).map(({ name, values }) => {
    const parts = names.map((bar, i) => `${brief(bar)} ${said(values[i]!)}`);
    return `${name ? `${brief(name)}: ` : ''}${listed(parts, 10)}`;
  });
  const more = groups.length > told.length ? [`${groups.length - told.length} more groups`] : [];
  const [least, most] = extentOf(groups.map(({ values }) => values));
  const place = (wanted: number) => {
    const group = groups.find(({ values }) => Array.from(values).includes(wanted));
    const name = names[Array.from(group?.values ?? []).indexOf(wanted)] ?? 'none';
    return group?.name ? `${group.name} of ${name}` : name;
  };
  const count = groups.length * names.length;
  const extremes =
    least < most && count > 1 ? ` Longest: ${brief(place(most))}; shortest: ${brief(place(least))}.` : '';
  const parts = count > 0 ? ` ${[...told, ...more].join('; ')}.` : '';
  return `${counted(count, 'bar')} of ${y} by ${x}.${parts}${extremes}`;
}
