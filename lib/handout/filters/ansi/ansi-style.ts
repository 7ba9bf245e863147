import { type Pair, themed } from '../themed.ts';

// As dark as 4.5 : 1 on each tint below needs, which is more than our papers ask for.
const inks: Record<string, Pair> = {
  black: { light: '#1d2228', dark: '#c3c9d0' },
  red: { light: '#a0181c', dark: '#ff9d94' },
  green: { light: '#0d5c2b', dark: '#6fd693' },
  yellow: { light: '#6b4700', dark: '#e3bd62' },
  blue: { light: '#0a4a94', dark: '#92c4ff' },
  magenta: { light: '#86198f', dark: '#e6a8f2' },
  cyan: { light: '#07565e', dark: '#66d3df' },
  white: { light: '#4b535c', dark: '#e8eaed' },
  'bright-black': { light: '#4b535c', dark: '#b3bac2' },
  'bright-red': { light: '#a81e10', dark: '#ffb0a8' },
  'bright-green': { light: '#145f1c', dark: '#8fe3ac' },
  'bright-yellow': { light: '#704c00', dark: '#f0d080' },
  'bright-blue': { light: '#1d4fae', dark: '#adcfff' },
  'bright-magenta': { light: '#8f1f7a', dark: '#f0bdf7' },
  'bright-cyan': { light: '#0a5a6e', dark: '#8be2ea' },
  'bright-white': { light: '#3d444c', dark: '#f5f6f7' },
};

const tints: Record<string, Pair> = {
  black: { light: '#e4e7eb', dark: '#2a3037' },
  red: { light: '#ffe3e0', dark: '#4a2422' },
  green: { light: '#dcf3e2', dark: '#1c3a27' },
  yellow: { light: '#fbeec4', dark: '#3d3113' },
  blue: { light: '#dfecfd', dark: '#1c3350' },
  magenta: { light: '#f8e3fa', dark: '#42244a' },
  cyan: { light: '#d9f1f4', dark: '#12393f' },
  white: { light: '#eef0f2', dark: '#363c44' },
};

const papers = { ink: { light: '#1d2228', dark: '#e8eaed' }, paper: { light: '#ffffff', dark: '#15181c' } };

/** The colours by theme: what is written, and what it is written on. */
export const ansiColours = { inks, tints, ...papers };

/** The style for the classes of `ansiToHtml`; inverse changes the two colours. */
export function ansiStyle(): string {
  const variables = {
    ...Object.fromEntries(Object.entries(inks).map(([name, pair]) => [`ansi-${name}`, pair])),
    ...Object.fromEntries(Object.entries(tints).map(([name, pair]) => [`ansi-on-${name}`, pair])),
    'ansi-ink': papers.ink,
    'ansi-paper': papers.paper,
  };
  return [
    themed(variables),
    ...Object.keys(inks).map((name) => `.ansi-${name}{--f:var(--ansi-${name});color:var(--f)}`),
    ...Object.keys(tints).map((name) => `.ansi-on-${name}{--b:var(--ansi-on-${name});background:var(--b)}`),
    '.ansi-inverse{color:var(--b,var(--ansi-paper));background:var(--f,var(--ansi-ink))}',
    '.ansi-bold{font-weight:700}.ansi-italic{font-style:italic}',
    '.ansi-underlined{text-decoration:underline}.ansi-struck{text-decoration:line-through}',
    '.ansi-underlined.ansi-struck{text-decoration:underline line-through}',
  ].join('');
}
