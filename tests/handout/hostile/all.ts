import { bundles } from './bundles.ts';
import { declarations, sheets } from './css.ts';
import { formulas } from './formulas.ts';
import { type Hostile, markdown, shown } from './hostile.ts';
import { html } from './html.ts';
import { specs } from './plotly.ts';
import { svgs } from './svg.ts';
import { texts } from './texts.ts';

const each = <T>(from: Record<string, T>, where: string, make: (one: T) => Hostile): [string, Hostile][] =>
  Object.entries(from).map(([name, one]) => [`${name} (${where})`, make(one)]);

const plotly = 'application/vnd.plotly.v1+json';
const styled = (css: string) => `<p style="${css}">text</p><table style='${css}'><tr><td>x</td></tr></table>`;
const ruled = (css: string) => `<style>${css}</style><style scoped>${css}</style><p>text</p>`;

/** Every hostile notebook by what it tries and where. */
export const all: [string, Hostile][] = [
  ...each(html, 'in markdown', (one) => markdown(`before\n\n${one}\n\nbetween ${one} words\n\nafter`)),
  ...each(html, 'in HTML', (one) => shown({ 'text/html': one })),
  ...each(declarations, 'in an attribute', (css) => shown({ 'text/html': styled(css) })),
  ...each(declarations, 'in a rule', (css) => shown({ 'text/html': ruled(`p, td { ${css} }`) })),
  ...each(sheets, 'in HTML', (css) => shown({ 'text/html': ruled(css) })),
  ...each(sheets, 'in markdown', (css) => markdown(`${ruled(css)}\n\ntext`)),
  ...each(svgs, 'as a picture', (svg) => shown({ 'image/svg+xml': svg })),
  ...each(svgs, 'inside HTML', (svg) => shown({ 'text/html': `<div>${svg}</div>` })),
  ...each(svgs, 'in markdown', (svg) => markdown(`text\n\n${svg}\n\ntext`)),
  ...each(formulas, 'as formulas', (tex) => markdown(tex)),
  ...each(formulas, 'as an output', (tex) => shown({ 'text/latex': tex, 'text/plain': tex })),
  ...each(specs, 'to plotly', (spec) => shown({ [plotly]: spec, 'text/plain': 'a figure' })),
  ...each(specs, 'to plotly, with a picture', (spec) =>
    shown({ [plotly]: spec, 'image/svg+xml': svgs['a script'] }),
  ),
  ...each(texts, 'as a text', (one) => one),
  ...each(bundles, 'as a bundle', (one) => one),
];
