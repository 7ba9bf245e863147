import type { OnColour, Role, Scale } from './marks.ts';

/** What a figure lies on; `both` is for colours that must be read on either, where nobody knows which it is. */
export type Theme = 'light' | 'dark' | 'both';

/** What a colour is for: a role of a mark, or the paper under all of them. */
export type Ink = Role | 'paper';

// Eight colours of about the same lightness: each has a contrast of 3 or more with the paper of both themes,
// so that a series looks the same in both. They were searched for by the simulated sight of people with
// protanopia, deuteranopia and tritanopia; tests/plots/theme.test.ts holds how far apart they stay.
const series = ['#0497ff', '#bb4306', '#2c8560', '#915788', '#bd8c15', '#5e5adc', '#f7567f', '#928fb2'];

const inks: Record<Exclude<Ink, number>, Record<Theme, string>> = {
  paper: { light: '#ffffff', dark: '#15181c', both: 'transparent' },
  ink: { light: '#1d2228', dark: '#e8eaed', both: '#7d858c' }, // not quite muted: a handout gives each its own
  muted: { light: '#5b636c', dark: '#a3abb4', both: '#7d848c' },
  faint: { light: '#e4e7eb', dark: '#31373e', both: '#7d848c40' },
  good: { light: '#008f85', dark: '#008f85', both: '#008f85' },
  bad: { light: '#d8432e', dark: '#d8432e', both: '#d8432e' },
  black: { light: '#111111', dark: '#111111', both: '#111111' },
  white: { light: '#ffffff', dark: '#ffffff', both: '#ffffff' },
};

// Ten equal steps. Sequential: lightness grows evenly from dark violet over teal to yellow, so that it reads in
// grey, too. Diverging: blue is below, brown above, both darker the farther they are from the middle.
const anchors: Record<Scale, readonly string[]> = {
  sequential: [
    ...['#2c1653', '#2a2d6d', '#1c4683', '#00608e', '#017893', '#059099'],
    ...['#07a99a', '#41bf93', '#7dd287', '#b4e17d', '#eaed78'],
  ],
  diverging: [
    ...['#0257ab', '#3879c9', '#699bdb', '#97bbea', '#c5d9f5', '#f7f2f1'],
    ...['#f2cfc1', '#e4a891', '#d18161', '#bb572d', '#963601'],
  ],
  grey: ['#000000', '#ffffff'],
};

/** Sizes of text in pixels. */
export const fontSizes = {
  title: 16,
  panelTitle: 13,
  label: 12,
  tick: 11,
  note: 11,
  cell: 12,
  text: 12,
} as const;

/** Any of these has the widths that text-width.ts knows. */
export const fontFamily = "Helvetica, Arial, 'Liberation Sans', 'Noto Sans CJK SC', sans-serif";

/** What is drawn where a mark says nothing; pixels. */
export const lineWidths = { line: 2, path: 1.5, level: 1.5, grid: 1, axis: 1, error: 1.25 } as const;

/** How much of what lies behind is hidden where a mark says nothing. */
export const opacities = {
  line: 1,
  area: 0.22,
  points: 0.85,
  bar: 1,
  cells: 1,
  image: 1,
  path: 1,
  text: 1,
  table: 1,
  surface: 1,
} as const;

/** The diameter of a point in pixels: the more there are, the smaller. */
export function pointSize(count: number): number {
  if (count <= 60) return 7;
  if (count <= 300) return 6;
  return count <= 1500 ? 4.5 : 3;
}

/** The colour of a role; series begin again after the eighth. */
export function colour(role: Ink, theme: Theme): string {
  if (typeof role !== 'number') return inks[role][theme];
  const place = Math.trunc(role) % series.length;
  return series[place < 0 ? place + series.length : place] ?? series[0]!;
}

/** Whether a role is chosen for the colour that lies behind, so that no outline need keep them apart. */
export function isOnColour(role: Ink): role is OnColour {
  return role === 'black' || role === 'white';
}

/** How many series have a colour of their own. */
export const seriesCount = series.length;

/** The colour of a place on a scale, from 0 to 1; what lies outside has the colour of the end. */
export function paint(scale: Scale, t: number): string {
  const stops = anchors[scale];
  const at = Math.min(1, Math.max(0, t || 0)) * (stops.length - 1);
  const below = Math.min(stops.length - 2, Math.floor(at));
  const mix = (from: number, to: number) => Math.round(from + (to - from) * (at - below));
  const [a, b] = [channels(stops[below]!), channels(stops[below + 1]!)];
  return `#${a.map((value, i) => mix(value, b[i]!).toString(16).padStart(2, '0')).join('')}`;
}

/** The stops of a scale as plotly and CSS gradients want them: equal steps from 0 to 1. */
export function stops(scale: Scale): readonly (readonly [number, string])[] {
  return anchors[scale].map((stop, i, all) => [i / (all.length - 1), stop]);
}

/** Black or white, whichever is read better on a colour like #07a99a. */
export function roleOn(background: string): OnColour {
  const light = luminance(background);
  return 1.05 / (light + 0.05) > (light + 0.05) / 0.0545 ? 'white' : 'black';
}

/** The colour of words on a colour like #07a99a. */
export function legibleOn(background: string): string {
  return inks[roleOn(background)].light;
}

/** How light a colour like #07a99a is, from 0 to 1: WCAG's relative luminance. */
export function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = channels(hex).map((value) => linear(value / 255));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
}

function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
