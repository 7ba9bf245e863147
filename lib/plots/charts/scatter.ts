import { extentOf } from '../domain.ts';
import { type Figure, figure } from '../make.ts';
import type { Coloured, Mark, Numbers } from '../marks.ts';
import { type ChartOptions, refuse } from './chart.ts';
import { type Class, classesOf, type Labels } from './classes.ts';
import { checkLabels, type Places, placesOf } from './places.ts';
import { counted, listed, notes, spanText } from './words.ts';

export interface ScatterOptions extends ChartOptions {
  /** What is along the axes. */
  x: string;
  y: string;
  /** The class of each point, told by colour and sign. */
  classes?: Labels | undefined;
  /** The names of the classes 0, 1, 2, ... */
  names?: readonly string[] | undefined;
  /** A number for each point, told by its colour; instead of classes. */
  colours?: Coloured | undefined;
  /** What each point is, shown when it is pointed at. */
  labels?: readonly string[] | undefined;
  log?: 'x' | 'y' | 'both' | undefined;
  /** One unit is as long on both axes. */
  square?: boolean | undefined;
  /** Over the points: a line through them, centres of clusters. */
  marks?: readonly Mark[] | undefined;
}

/** A sign for each point. */
export function scatter(points: Places, options: ScatterOptions): Figure {
  const { title, classes, names, colours, labels, log, square, marks = [] } = options;
  const { x, y } = placesOf(points, 'scatter', title);
  const about = { chart: 'scatter', title };
  checkLabels(classes, x.length, { ...about, what: 'classes' });
  checkLabels(labels, x.length, { ...about, what: 'labels' });
  checkLabels(colours?.values, x.length, { ...about, what: 'colours' });
  if (classes && colours) refuse('scatter', title, 'both classes and colours are given, wanted one of them');
  const groups = classes ? classesOf(classes, names) : [];
  const scale = (direction: 'x' | 'y') => (log === direction || log === 'both' ? 'log' : 'linear');
  const missing = count(x.length, (i) => !(Number.isFinite(x[i]) && Number.isFinite(y[i])));
  return figure({
    title,
    alt: options.alt ?? altOf({ x, y }, groups, options),
    panels: [
      {
        x: { label: options.x, scale: scale('x') },
        y: { label: options.y, scale: scale('y') },
        square,
        marks: classes
          ? [...classMarks({ x, y, labels }, groups), ...marks]
          : [{ mark: 'points', x, y, labels, colours }, ...marks],
      },
    ],
    note: notes(options.note, missing > 0 && `left out: ${counted(missing, 'point')} without a place`),
  });
}

/** The points of each class, as marks with their colours and signs. */
export function classMarks(
  { x, y, labels }: { x: Numbers; y: Numbers; labels?: readonly string[] | undefined },
  classes: readonly Class[],
): Mark[] {
  return classes.map(({ name, role, sign, places }) => ({
    mark: 'points',
    name,
    role,
    sign,
    x: places.map((place) => x[place]!),
    y: places.map((place) => y[place]!),
    labels: labels && places.map((place) => labels[place]!),
  }));
}

function altOf(
  { x, y }: { x: Numbers; y: Numbers },
  classes: readonly Class[],
  options: ScatterOptions,
): string {
  const sizes = classes.map(({ name, places }) => `${name} (${places.length})`);
  const extents = [
    `${options.x} ${spanText(extentOf([x]))}`,
    `${options.y} ${spanText(extentOf([y]))}`,
    ...(options.colours
      ? [`${options.colours.label ?? 'colour'} ${spanText(extentOf([options.colours.values]))}`]
      : []),
  ];
  const of = sizes.length > 0 ? ` of ${counted(sizes.length, 'class', 'classes')}: ${listed(sizes)}` : '';
  return `${counted(x.length, 'point')}${of}.${x.length > 0 ? ` ${extents.join(', ')}.` : ''}`;
}

function count(length: number, holds: (i: number) => boolean): number {
  let sum = 0;
  for (let i = 0; i < length; i++) if (holds(i)) sum++;
  return sum;
}
