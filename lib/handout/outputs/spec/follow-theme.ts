import { colour } from '../../../plots/index.ts';
import { isObject, type Json } from './rules.ts';

/** The colours that are read on white and on black; the page's script puts those of its theme in their place. */
export const neutral = { ink: colour('ink', 'both'), faint: colour('faint', 'both'), clear: 'rgba(0,0,0,0)' };

/**
 * Whether a figure says itself that it lies on the paper of its page, as those of the course do: its words have the
 * colour that the page changes with its theme. Another grey would be read badly on one of them.
 */
export const liesOnPage = ({ paper_bgcolor: paper, font }: Json): boolean =>
  paper === neutral.clear && isObject(font) && font.color === neutral.ink;

/**
 * A layout of somebody else with the colours of the page: no paper of its own, and words, axes and grids in colours
 * that are read in both themes. What data look like stays.
 */
export function followTheme(layout: Json, data: readonly Json[]): Json {
  const kept: Json = {};
  for (const [key, value] of Object.entries(layout)) {
    if (/^[xy]axis\d*$/.test(key) && isObject(value)) kept[key] = { ...(plain(value) as Json), ...axis };
    else if (!/^(height|colorway|coloraxis|images|shapes)$/.test(key)) kept[key] = plain(value);
    else kept[key] = value;
  }
  for (const { type, xaxis = 'x', yaxis = 'y' } of data) {
    if (type === 'pie') continue;
    for (const name of [xaxis, yaxis]) kept[String(name).replace(/^([xy])/, '$1axis')] ??= { ...axis };
  }
  return {
    ...kept,
    font: { ...(isObject(kept.font) ? kept.font : {}), color: neutral.ink },
    ...margins(layout),
    ...controls(kept),
    colorway: layout.colorway ?? series,
    paper_bgcolor: neutral.clear,
    plot_bgcolor: neutral.clear,
  };
}

// Without a title nothing stands above the axes.
const margins = ({ margin, title }: Json) =>
  margin === undefined ? { margin: { l: 60, r: 20, t: title === undefined ? 24 : 60, b: 50 } } : {};

function controls(layout: Json): Json {
  const look = { bgcolor: neutral.clear, bordercolor: neutral.faint };
  const of = (key: string) =>
    Array.isArray(layout[key]) ? { [key]: layout[key].map((one: Json) => ({ ...one, ...look })) } : {};
  return { ...of('updatemenus'), ...of('sliders') };
}

const series = Array.from({ length: 8 }, (_, i) => colour(i, 'both'));

const axis = {
  gridcolor: neutral.faint,
  linecolor: neutral.ink,
  tickcolor: neutral.ink,
  zerolinecolor: neutral.ink,
  automargin: true,
};

const coloured = new Set(['color', 'bgcolor', 'bordercolor', 'paper_bgcolor', 'plot_bgcolor', 'arrowcolor']);

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inside]) => (coloured.has(key) ? [] : [[key, plain(inside)]])),
  );
}

const blacks = /^(black|#000|#000000|rgba?\(0, ?0, ?0(, ?1)?\))$/i;

/** Black lines of somebody else, which nobody would see on a dark page, in a colour that is seen on both. */
export function withoutBlack(trace: Json): Json {
  return changed(trace) as Json;
}

function changed(value: unknown): unknown {
  if (typeof value === 'string') return blacks.test(value) ? neutral.ink : value;
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inside]) => [
      key,
      isObject(inside) || key.endsWith('color') ? changed(inside) : inside,
    ]),
  );
}
