import type { Axis } from '../figure.ts';
import { isLog, type Tick } from '../scale.ts';
import { colour, fontSizes, type Theme } from '../theme.ts';
import { literal } from './literal.ts';
import type { Json } from './trace.ts';

/** Where an axis stands and what is written along it. */
export interface AxisPlace {
  /** From where to where, as fractions of the space of all panels. */
  domain: readonly [number, number];
  anchor: string;
  /** Whether lines at its ticks cross the panel: nobody would see them behind what fills it. */
  grid: boolean;
  ticks: readonly Tick[];
  theme: Theme;
}

/** An axis in plotly's words, without its name. */
export function axisJson(axis: Axis, { domain, anchor, grid, ticks, theme }: AxisPlace): Json {
  const [faint, muted] = [colour('faint', theme), colour('muted', theme)];
  if (axis.hidden) return { domain, anchor, ...rangeJson(axis), visible: false };
  const crossed =
    grid && !isLog(axis) && !axis.categories && axis.domain && axis.domain[0] < 0 && axis.domain[1] > 0;
  return {
    domain,
    anchor,
    ...rangeJson(axis),
    ...(axis.categories ? namesJson(ticks) : numbersJson(axis, ticks)),
    tickfont: { size: fontSizes.tick, color: muted },
    ...(axis.categories
      ? { ticks: '', showgrid: false }
      : { ticks: 'outside', ticklen: 4, tickcolor: muted }),
    ...(!axis.categories && (grid ? { showgrid: true, gridcolor: faint } : { showgrid: false })),
    zeroline: crossed === true,
    ...(crossed && { zerolinecolor: muted, zerolinewidth: 1 }),
  };
}

// Plotly counts log axes in powers of ten.
function rangeJson(axis: Axis): Json {
  const { domain, reversed = false } = axis;
  const log = isLog(axis);
  const type = log ? 'log' : 'linear';
  if (!domain) return { type, autorange: reversed ? 'reversed' : true };
  const [low, high] = log ? [Math.log10(domain[0]), Math.log10(domain[1])] : domain;
  return { type, range: reversed ? [high, low] : [low, high], autorange: false };
}

function namesJson(ticks: readonly Tick[]): Json {
  return {
    tickmode: 'array',
    tickvals: ticks.map(({ value }) => value),
    ticktext: ticks.map(({ text }) => literal(text)),
  };
}

// However far somebody zooms in, no tick stands between two whole numbers.
function wholeJson(ticks: readonly Tick[]): Json {
  const [first, second] = ticks;
  return { tick0: first?.value ?? 0, dtick: Math.max(1, second ? second.value - first!.value : 1) };
}

// Plotly's own ticks follow when somebody zooms. As many as these in the whole axis have the same step.
function numbersJson(axis: Axis, ticks: readonly Tick[]): Json {
  const { domain = [0, 1] } = axis;
  // Between powers of ten plotly writes the first digit alone where no format is said.
  if (isLog(axis)) return { nticks: logCount(domain, ticks), tickformat: '~g' };
  if (axis.whole) return { ...wholeJson(ticks), ...numberFormat(domain) };
  return {
    nticks: tickCount(
      domain,
      ticks.map(({ value }) => value),
    ),
    ...numberFormat(domain),
  };
}

/** How many ticks plotly must be asked for to make steps as long as these. */
export function tickCount(
  [low, high]: readonly [number, number],
  [first, second]: readonly number[],
): number {
  if (first === undefined || second === undefined) return 2;
  return Math.max(2, Math.floor((high - low) / (second - first) + 1e-9) + 1);
}

// From 0.3 to 0.7 decades for each tick plotly takes 1, 2 and 5 times the powers of ten, from there on powers alone.
function logCount([low, high]: readonly [number, number], ticks: readonly Tick[]): number {
  const decades = Math.log10(high / low);
  const [first, second] = ticks.map(({ value }) => Math.log10(value));
  const step = first === undefined || second === undefined ? 1 : second - first;
  if (decades < 1) return Math.max(2, ticks.length);
  return Math.max(1, step < 0.9 ? Math.round(decades / 0.5) : Math.ceil(decades / step - 1e-9));
}

/** Numbers as the ticks of the SVG write them: 1e-4, 98,816, 2e6 and, as plotly does where nothing is said, 1950. */
export function numberFormat([low, high]: readonly [number, number]): Json {
  const small = Math.max(Math.abs(low), Math.abs(high)) < 1;
  return { exponentformat: 'e', minexponent: small ? 3 : 5 };
}
