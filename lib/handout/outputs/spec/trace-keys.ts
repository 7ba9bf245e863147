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
  single,
  styled,
  text,
  texts,
  within,
  word,
} from './rules.ts';
import { colouring, domain, font } from './shared-keys.ts';

/** The kinds of traces that a handout can draw, and what each becomes: grids in space are seen from above. */
export const traceTypes: Readonly<Record<string, string>> = {
  scatter: 'scatter',
  scattergl: 'scatter',
  scatter3d: 'scatter3d',
  bar: 'bar',
  pie: 'pie',
  heatmap: 'heatmap',
  heatmapgl: 'heatmap',
  contour: 'contour',
  surface: 'surface',
  histogram: 'histogram',
  histogram2d: 'histogram2d',
  box: 'box',
  violin: 'violin',
  image: 'image',
};

const line = object({
  ...colouring,
  color: styled,
  width: styled,
  dash: word,
  shape: word,
  smoothing: number,
  simplify: flag,
  outliercolor: word,
});

const marker = object({
  ...colouring,
  color: styled,
  colors: styled,
  size: styled,
  sizemode: word,
  sizeref: number,
  sizemin: number,
  symbol: styled,
  opacity: styled,
  angle: styled,
  angleref: word,
  standoff: styled,
  line,
  pattern: object({ shape: styled, fillmode: word, size: styled, solidity: styled, fgcolor: styled }),
});

const error = object({
  type: word,
  visible: flag,
  symmetric: flag,
  array: numbers,
  arrayminus: numbers,
  value: number,
  valueminus: number,
  color: word,
  thickness: number,
  width: number,
});

const bins = object({ start: single, end: single, size: single });

const words = { mode: word, orientation: word, hoveron: word, fill: word, stackgroup: text, groupnorm: word };
const styles = {
  line,
  marker,
  textfont: font,
  insidetextfont: font,
  outsidetextfont: font,
  fillcolor: word,
  opacity: number,
  ...colouring,
};

const data = {
  x: numbers,
  y: numbers,
  z: numbers,
  x0: either(number, text),
  dx: number,
  y0: either(number, text),
  dy: number,
  base: either(number, numbers),
  width: either(number, numbers),
  offset: either(number, numbers),
  values: numbers,
  labels: numbers,
  customdata: numbers,
  error_x: error,
  error_y: error,
};

const writing = {
  name: text,
  text: texts,
  hovertext: texts,
  hovertemplate: texts,
  texttemplate: texts,
  textposition: styled,
  textinfo: word,
  textangle: single,
  insidetextanchor: word,
  hoverinfo: styled,
  xhoverformat: format,
  yhoverformat: format,
  zhoverformat: format,
};

const ofKinds = {
  // of histograms
  histfunc: word,
  histnorm: word,
  nbinsx: within(1, 1000),
  nbinsy: within(1, 1000),
  xbins: bins,
  ybins: bins,
  autobinx: flag,
  autobiny: flag,
  cumulative: object({ enabled: flag, direction: word, currentbin: word }),
  // of boxes and violins
  q1: numbers,
  median: numbers,
  q3: numbers,
  mean: numbers,
  sd: numbers,
  lowerfence: numbers,
  upperfence: numbers,
  boxpoints: single,
  boxmean: single,
  points: single,
  jitter: number,
  pointpos: number,
  notched: flag,
  quartilemethod: word,
  side: word,
  bandwidth: number,
  meanline: object({ visible: flag, color: word, width: number }),
  box: object({ visible: flag, width: number }),
  // of grids and pictures
  zsmooth: single,
  connectgaps: flag,
  hoverongaps: flag,
  xgap: number,
  ygap: number,
  transpose: flag,
  ncontours: within(1, 100),
  autocontour: flag,
  contours: object({
    start: number,
    end: number,
    size: number,
    coloring: word,
    showlines: flag,
    showlabels: flag,
    type: word,
    operation: word,
    value: either(number, list(number, 2)),
    labelfont: font,
    labelformat: format,
  }),
  source: picture,
  colormodel: word,
  // of pies
  hole: within(0, 1),
  pull: styled,
  sort: flag,
  direction: word,
  rotation: number,
};

const places = {
  xaxis: word,
  yaxis: word,
  scene: word,
  domain,
  visible: either(flag, word),
  showlegend: flag,
  legendgroup: text,
  legendrank: number,
  offsetgroup: text,
  alignmentgroup: text,
  zorder: within(-1000, 1000),
  cliponaxis: flag,
};

const rest = object({ ...words, ...styles, ...data, ...writing, ...ofKinds, ...places });

/** A trace with what may stand in it; undefined where its type is one that no handout draws. */
export function cleanTrace(value: unknown, usualType: unknown = 'scatter'): Json | undefined {
  if (!isObject(value)) return undefined;
  const asked = typeof value.type === 'string' ? value.type : usualType;
  if (typeof asked !== 'string' || !Object.hasOwn(traceTypes, asked)) return undefined;
  const kept = rest(value) as Json;
  // Without its pixels a picture is nothing; those as lists of numbers would be far too long.
  if (asked === 'image' && kept.source === undefined) return undefined;
  return { type: traceTypes[asked], ...kept };
}
