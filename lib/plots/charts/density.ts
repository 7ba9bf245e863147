import { extentOf } from '../domain.ts';
import { type Figure, figure } from '../make.ts';
import type { Mark } from '../marks.ts';
import { type ChartOptions, refuse } from './chart.ts';
import { type Group, type Grouped, groupsOf, leftOutNote } from './groups.ts';
import { kernelDensity, scottWidth } from './kernel-density.ts';
import { counted, notes, said, spanText } from './words.ts';

export interface DensityOptions extends ChartOptions {
  /** What the numbers are. */
  x: string;
  /** The width of the bell around each number; by Scott's rule where nothing is said. */
  width?: number | undefined;
  /** Over the curves. */
  marks?: readonly Mark[] | undefined;
}

/** How numbers are spread, as smooth curves of area 1: of one list, or of several by name. */
export function density(data: Grouped, options: DensityOptions): Figure {
  const { title, x, width, marks = [] } = options;
  if (width !== undefined && !(width > 0 && Number.isFinite(width))) {
    refuse('density', title, `width is ${width}, wanted a number above 0`);
  }
  const { groups, leftOut } = groupsOf(data);
  const curves = groups.map((group, role) => curveOf(group, role, width));
  return figure({
    title,
    alt: options.alt ?? altOf(curves, x),
    panels: [
      {
        x: { label: x },
        y: { label: 'density' },
        marks: [...curves.flatMap(({ marks: own }) => own), ...marks],
      },
    ],
    note: notes(options.note, leftOutNote(leftOut)),
  });
}

interface Curve extends Group {
  /** From the least to the greatest number. */
  span: readonly [number, number];
  /** Where it is highest. */
  top: number;
  marks: Mark[];
}

const places = 200;

function curveOf(group: Group, role: number, asked: number | undefined): Curve {
  const { name, values } = group;
  if (values.length === 0) return { ...group, span: [0, 0], top: Number.NaN, marks: [] };
  const width = asked ?? scottWidth(values);
  const span = extentOf([values]);
  const [low, high] = [span[0] - 3 * width, span[1] + 3 * width];
  const x = Array.from({ length: places }, (_, i) => low + ((high - low) * i) / (places - 1));
  const y = kernelDensity(values, x, width);
  const top = x[y.indexOf(y.reduce((a, b) => Math.max(a, b)))]!;
  const common = { name, role, x };
  return {
    ...group,
    span,
    top,
    marks: [
      { ...common, mark: 'area', low: x.map(() => 0), high: y },
      { ...common, mark: 'line', y },
    ],
  };
}

function altOf(curves: readonly Curve[], x: string): string {
  const told = curves.slice(0, 8).map(({ name, values, span, top }) => {
    const subject = name ? `${name}: ` : '';
    if (values.length === 0) return `${subject}no numbers`;
    return `${subject}${counted(values.length, 'number')} ${spanText(span)}, densest near ${said(top)}`;
  });
  const more = curves.length > told.length ? [`${curves.length - told.length} more groups`] : [];
  return `Density of ${x}. ${[...told, ...more].join('; ')}.`;
}
