import {
  flag,
  format,
  list,
  number,
  object,
  type Rule,
  single,
  some,
  styled,
  text,
  texts,
  within,
  word,
} from './rules.ts';

export const font = object({
  family: word,
  size: styled,
  color: styled,
  weight: single,
  style: word,
  shadow: word,
});

export const title: Rule = (value) => (typeof value === 'string' ? { text: text(value) } : titleParts(value));

const pad = object({ t: number, b: number, l: number, r: number });

const titleParts = object({
  text,
  font,
  side: word,
  standoff: number,
  x: number,
  y: number,
  xref: word,
  yref: word,
  xanchor: word,
  yanchor: word,
  pad,
  automargin: flag,
});

export const padding = pad;

const pair: Rule = (value) =>
  Array.isArray(value) && typeof value[0] === 'number' && word(value[1]) !== undefined
    ? [value[0], value[1]]
    : undefined;

/** A name, or places from 0 to 1 with their colours. */
export const colorscale: Rule = (value) => word(value) ?? some(pair, 100)(value);

// Plotly takes minutes to place thousands of words.
const few: Rule = (value) => texts(Array.isArray(value) ? value.slice(0, 200) : value);

/** How numbers are written along an axis or a bar of colours. */
export const ticks = {
  tickmode: word,
  nticks: within(0, 100),
  tick0: single,
  dtick: single,
  tickvals: few,
  ticktext: few,
  ticks: word,
  ticklen: number,
  tickwidth: number,
  tickcolor: word,
  tickangle: single,
  tickfont: font,
  tickformat: format,
  tickprefix: text,
  ticksuffix: text,
  showticklabels: flag,
  showtickprefix: word,
  showticksuffix: word,
  showexponent: word,
  exponentformat: word,
  minexponent: number,
  separatethousands: flag,
};

const { tick0, dtick, ...ofBar } = ticks; // nobody knows here what a bar spans

export const colorbar = object({
  ...ofBar,
  title,
  orientation: word,
  x: number,
  xanchor: word,
  xpad: number,
  xref: word,
  y: number,
  yanchor: word,
  ypad: number,
  yref: word,
  len: number,
  lenmode: word,
  thickness: number,
  thicknessmode: word,
  outlinewidth: number,
  outlinecolor: word,
  borderwidth: number,
  bordercolor: word,
  bgcolor: word,
});

/** How numbers become colours. */
export const colouring = {
  colorscale,
  reversescale: flag,
  showscale: flag,
  colorbar,
  cmin: number,
  cmax: number,
  cmid: number,
  cauto: flag,
  zmin: number,
  zmax: number,
  zmid: number,
  zauto: flag,
  coloraxis: word,
};

export const domain = object({ x: list(number, 2), y: list(number, 2), row: number, column: number });
