import type { Panel } from '../../figure.ts';
import type { Coloured, PointsMark } from '../../marks.ts';
import { opacities, paint, pointSize } from '../../theme.ts';
import { type Attributes, coarsePx, element, escaped, px } from '../element.ts';
import { hasFilling } from '../filling.ts';
import type { Pen } from '../pen.ts';
import type { Space } from '../space.ts';

type Sign = NonNullable<PointsMark['sign']>;

/** A point that lies inside the axes. */
interface Seen {
  x: number;
  y: number;
  label: string | undefined;
}

/** One sign for each point; what lies outside the axes is left out, what lies on their edge is whole. */
export function points(mark: PointsMark, { panel, x, y, pen, box }: Space): string {
  const { role = 0, opacity = opacities.points, sign = 'circle', size = pointSize(mark.x.length) } = mark;
  const groups = new Map<string, Seen[]>();
  for (let i = 0; i < mark.x.length; i++) {
    if (!(x.inside(mark.x[i]!) && y.inside(mark.y[i]!))) continue;
    const hue = mark.colours ? hueOf(mark.colours, i) : '';
    if (hue === undefined) continue;
    if (!groups.has(hue)) groups.set(hue, []);
    groups.get(hue)!.push({ x: x.at(mark.x[i]!), y: y.at(mark.y[i]!), label: mark.labels?.[i] });
  }
  const many = mark.x.length > manyPoints && !mark.labels;
  const fit = Math.min(size, box.width, box.height);
  const halo: Attributes = many ? {} : outlineOf(mark, panel, pen);
  return [...groups]
    .map(([hue, seen]) => {
      const fill: Attributes = hue === '' ? pen.fill(role) : { fill: hue };
      const stroke: Attributes = hue === '' ? pen.stroke(role) : { stroke: hue };
      if (many) return layers(sign, seen, { size: fit, fill, stroke, opacity });
      const signs = seen.map((point) => one(sign, point, fit)).join('');
      const see = opacity < 1 ? { 'fill-opacity': opacity, 'stroke-opacity': opacity } : {};
      const under = sign === 'cross' && hasFilling(panel) ? crossHalo(signs, halo) : '';
      const classes = [fill.class, halo.class].filter(Boolean).join(' ') || undefined;
      const colours =
        sign === 'cross' ? signColours(sign, fill, stroke) : { ...fill, ...halo, class: classes };
      return under + element('g', { ...colours, ...see }, signs);
    })
    .join('');
}

// Over colours an edge of paper keeps points apart from them; colours of a scale, of which some are hardly seen
// on light or dark paper, have an edge that is.
function outlineOf({ colours }: PointsMark, panel: Panel, pen: Pen): Attributes {
  if (hasFilling(panel)) return { ...pen.stroke('paper'), 'stroke-width': 1 };
  return colours ? { ...pen.stroke('muted'), 'stroke-width': 0.75 } : {};
}

const manyPoints = 1500;

/** One sign around a place, for the legend, too. */
export function one(sign: Sign, { x, y, label }: Seen, size: number): string {
  const title = label ? element('title', {}, escaped(label)) : '';
  if (sign === 'circle') return element('circle', { cx: x, cy: y, r: size / 2 }, title);
  return element('path', { d: `M${px(x)},${px(y)}${outline(sign, size, px)}` }, title);
}

/** A cross is drawn by its strokes, the other signs by their surface. */
export function signColours(sign: Sign, fill: Attributes, stroke: Attributes): Attributes {
  return sign === 'cross'
    ? { ...stroke, fill: 'none', 'stroke-width': 1.75, 'stroke-linecap': 'round' }
    : fill;
}

// A cross is all stroke, so that its outline is a wider one below.
function crossHalo(signs: string, halo: Attributes): string {
  return element('g', { ...halo, 'stroke-width': 4, 'stroke-linecap': 'round', fill: 'none' }, signs);
}

interface Look {
  size: number;
  fill: Attributes;
  stroke: Attributes;
  opacity: number;
}

// Thousands of tags would be slow to show, and one path would hide how dense the points lie, since it covers
// each place once; so that a few layers, each with some of the points, lie over each other.
function layers(sign: Sign, seen: readonly Seen[], { size, fill, stroke, opacity }: Look): string {
  const shape = sign === 'circle' ? 'h0' : outline(sign, size, coarsePx); // a dot is a round end of no line
  const dots = { ...stroke, fill: 'none', 'stroke-width': size, 'stroke-linecap': 'round' };
  const colours = sign === 'circle' ? dots : signColours(sign, fill, stroke);
  const count = opacity < 1 ? 16 : 1;
  return Array.from({ length: count }, (_, layer) => {
    const own = seen.filter((_, i) => i % count === layer);
    const d = own.map(({ x, y }) => `M${coarsePx(x)},${coarsePx(y)}${shape}`).join('');
    return d && element('path', { d, ...colours, opacity: opacity < 1 ? opacity : undefined });
  }).join('');
}

// From the middle of the sign, in steps; all have about the same surface as the circle.
function outline(sign: Sign, size: number, text: (value: number) => string): string {
  const steps = (points: readonly (readonly [number, number])[]) =>
    `m${points.map(([x, y]) => `${text(x)},${text(y)}`).join('l')}`;
  const half = size * 0.45;
  const tall = size * 0.58;
  switch (sign) {
    case 'cross':
      return `m${text(-half)},${text(-half)}l${text(2 * half)},${text(2 * half)}m0,${text(-2 * half)}l${text(-2 * half)},${text(2 * half)}`;
    case 'square':
      return `${steps([
        [-half, -half],
        [2 * half, 0],
        [0, 2 * half],
        [-2 * half, 0],
      ])}z`;
    case 'triangle':
      return `${steps([
        [0, -size * 0.62],
        [size * 0.58, size],
        [-size * 1.16, 0],
      ])}z`;
    case 'diamond':
      return `${steps([
        [0, -tall],
        [tall, tall],
        [-tall, tall],
        [-tall, -tall],
      ])}z`;
    case 'circle':
      return '';
  }
}

// 64 steps of a scale look the same as all; points of one step share one tag.
function hueOf({ values, scale = 'sequential', domain = [0, 1] }: Coloured, i: number): string | undefined {
  const t = (values[i]! - domain[0]) / (domain[1] - domain[0]);
  return Number.isFinite(t) ? paint(scale, Math.round(t * 64) / 64) : undefined;
}
