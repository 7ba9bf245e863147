import { sliders, updatemenus } from './control-keys.ts';
import {
  either,
  flag,
  format,
  isObject,
  type Json,
  list,
  number,
  numbers,
  object,
  picture,
  type Rule,
  single,
  some,
  styled,
  text,
  within,
  word,
} from './rules.ts';
import { colorbar, colorscale, domain, font, ticks, title } from './shared-keys.ts';

const place = either(number, text);

const axis = object({
  ...ticks,
  title,
  type: word,
  visible: flag,
  domain: list(number, 2),
  range: list(place, 2),
  autorange: single,
  rangemode: word,
  fixedrange: flag,
  anchor: word,
  overlaying: word,
  matches: word,
  side: word,
  position: number,
  automargin: flag,
  hoverformat: format,
  showgrid: flag,
  gridcolor: word,
  gridwidth: number,
  griddash: word,
  showline: flag,
  linecolor: word,
  linewidth: number,
  mirror: single,
  zeroline: flag,
  zerolinecolor: word,
  zerolinewidth: number,
  showspikes: flag,
  scaleanchor: single,
  scaleratio: number,
  constrain: word,
  constraintoward: word,
  categoryorder: word,
  categoryarray: numbers,
  layer: word,
});

const scene = object({ domain, xaxis: axis, yaxis: axis, zaxis: axis });

const line = object({ color: word, width: number, dash: word });

const annotation = object({
  text,
  font,
  x: place,
  y: place,
  xref: word,
  yref: word,
  xanchor: word,
  yanchor: word,
  xshift: number,
  yshift: number,
  ax: place,
  ay: place,
  axref: word,
  ayref: word,
  align: word,
  valign: word,
  textangle: number,
  showarrow: flag,
  arrowhead: number,
  arrowsize: number,
  arrowwidth: number,
  arrowcolor: word,
  borderpad: number,
  borderwidth: number,
  bordercolor: word,
  bgcolor: word,
  opacity: number,
  width: number,
  height: number,
  visible: flag,
});

const shape = object({
  type: word,
  path: (value) =>
    typeof value === 'string' && /^[MLHVQCTSZmlhvqctsz\d\s.,eE+-]{1,5000}$/.test(value) ? value : undefined,
  x0: place,
  x1: place,
  y0: place,
  y1: place,
  xref: word,
  yref: word,
  line,
  fillcolor: word,
  opacity: number,
  layer: word,
  visible: flag,
});

const image = object({
  source: picture,
  x: place,
  y: place,
  sizex: number,
  sizey: number,
  xref: word,
  yref: word,
  xanchor: word,
  yanchor: word,
  sizing: word,
  opacity: number,
  layer: word,
});

const legend = object({
  orientation: word,
  x: number,
  xanchor: word,
  xref: word,
  y: number,
  yanchor: word,
  yref: word,
  bgcolor: word,
  bordercolor: word,
  borderwidth: number,
  font,
  title,
  traceorder: word,
  tracegroupgap: number,
  itemsizing: word,
});

const withSource: Rule = (value) => {
  const kept = image(value) as Json | undefined;
  return kept?.source === undefined ? undefined : kept;
};

const fixed = object({
  title,
  height: within(120, 1200),
  margin: object({
    l: within(0, 400),
    r: within(0, 400),
    t: within(0, 400),
    b: within(0, 400),
    pad: number,
    autoexpand: flag,
  }),
  font,
  paper_bgcolor: word,
  plot_bgcolor: word,
  hovermode: single,
  showlegend: flag,
  legend,
  colorway: list(word, 100),
  coloraxis: object({ colorscale, colorbar, cmin: number, cmax: number, cmid: number, showscale: flag }),
  barmode: word,
  barnorm: word,
  bargap: within(0, 1),
  bargroupgap: within(0, 1),
  boxmode: word,
  boxgap: number,
  violinmode: word,
  piecolorway: styled,
  grid: object({ rows: within(1, 50), columns: within(1, 50), pattern: word, xgap: number, ygap: number }),
  annotations: some(annotation, 500),
  shapes: some(shape, 500),
  images: some(withSource, 20),
  updatemenus,
  sliders,
});

const numbered: readonly [RegExp, Rule][] = [
  [/^[xy]axis\d{0,3}$/, axis],
  [/^scene\d{0,3}$/, scene],
];

/** Of a layout what a page can show; sizes that fit a page, nothing from elsewhere. */
export function cleanLayout(value: unknown): Json {
  const kept = (fixed(value) ?? {}) as Json;
  if (!isObject(value)) return kept;
  for (const key of Object.keys(value)) {
    const found = numbered.find(([pattern]) => pattern.test(key))?.[1](value[key]);
    if (found !== undefined) kept[key] = found;
  }
  return kept;
}
