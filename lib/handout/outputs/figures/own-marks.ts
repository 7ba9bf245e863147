import type { Mark } from '../../../plots/index.ts';
import { asBars } from '../spec/as-bars.ts';
import { wordsOf } from '../spec/plotly-text.ts';
import { isObject, type Json } from '../spec/rules.ts';

export interface Along {
  categories: string[] | undefined;
  place(value: unknown): number;
}

type Axes = { x: Along; y: Along };

/** A trace of plotly as marks of our own figures; undefined where it is another kind. */
export function marksOf(trace: Json, axes: Axes): Mark[] | undefined {
  switch (trace.type) {
    case 'scatter':
      return points(trace, axes);
    case 'bar':
      return bars(trace, axes);
    case 'histogram': {
      const counted = asBars(trace);
      return counted && bars(counted, axes);
    }
    case 'heatmap':
    case 'contour':
      return grid(trace, axes);
    default:
      return undefined;
  }
}

const named = ({ name }: Json) => ({ name: wordsOf(name) || undefined });

function lists(trace: Json, { x: along, y: up }: Axes): { x: number[]; y: number[] } | undefined {
  const { x, y, x0 = 0, dx = 1 } = trace;
  if (!Array.isArray(y)) return undefined;
  const across = Array.isArray(x) ? x.map(along.place) : y.map((_, i) => Number(x0) + i * Number(dx));
  const count = Math.min(across.length, y.length);
  return { x: across.slice(0, count), y: y.slice(0, count).map(up.place) };
}

function points(trace: Json, axes: Axes): Mark[] | undefined {
  const places = lists(trace, axes);
  if (!places || (trace.fill !== undefined && trace.fill !== 'none') || trace.stackgroup !== undefined)
    return undefined;
  const mode = typeof trace.mode === 'string' ? trace.mode : places.x.length < 20 ? 'lines+markers' : 'lines';
  const line = isObject(trace.line) ? trace.line : {};
  const dash = line.dash === 'dash' ? 'dashed' : line.dash === 'dot' ? 'dotted' : 'solid';
  const marks: Mark[] = [];
  if (mode.includes('lines')) marks.push({ mark: 'line', ...places, ...named(trace), dash });
  if (mode.includes('markers')) {
    const colours = isObject(trace.marker) && Array.isArray(trace.marker.color) ? trace.marker.color : [];
    const told = colours.length === places.x.length && colours.every((value) => typeof value === 'number');
    marks.push({
      mark: 'points',
      ...places,
      ...named(trace),
      ...(told && { colours: { values: colours as number[] } }),
    });
  }
  const { text } = trace;
  if (mode.includes('text') && Array.isArray(text) && text.length === places.x.length) {
    marks.push({ mark: 'text', ...places, texts: text.map((words) => wordsOf(words)) });
  }
  return marks.length > 0 ? marks : undefined;
}

function bars(trace: Json, axes: Axes): Mark[] | undefined {
  const lying = trace.orientation === 'h';
  const [at, to] = lying ? [trace.y, trace.x] : [trace.x, trace.y];
  const [along, up] = lying ? [axes.y, axes.x] : [axes.x, axes.y];
  if (!Array.isArray(to) || trace.base !== undefined || trace.offset !== undefined) return undefined;
  const places = Array.isArray(at) ? at.map(along.place) : to.map((_, i) => i);
  const count = Math.min(places.length, to.length);
  return [
    {
      mark: 'bar',
      at: places.slice(0, count),
      to: to.slice(0, count).map(up.place),
      ...named(trace),
      lying,
      ...(typeof trace.width === 'number' && { width: trace.width }),
    },
  ];
}

function grid(trace: Json, { x, y }: Axes): Mark[] | undefined {
  const { z, transpose, text } = trace;
  if (!Array.isArray(z) || z.length === 0 || !z.every((row) => Array.isArray(row)) || transpose === true)
    return undefined;
  const [rows, columns] = [z.length, z[0]!.length];
  if (columns === 0 || z.some((row) => row.length !== columns)) return undefined;
  const [across, down] = [edges(trace.x, columns, x), edges(trace.y, rows, y)];
  if (!across || !down) return undefined;
  const values = z.flat().map((value) => (typeof value === 'number' ? value : Number.NaN));
  const written =
    trace.texttemplate === '%{text}' && Array.isArray(text)
      ? text.flat()
      : trace.texttemplate === '%{z}'
        ? z.flat()
        : [];
  return [
    {
      mark: 'cells',
      rows,
      columns,
      colours: { values },
      x: across,
      y: down,
      ...(written.length === values.length && { text: written.map((words) => wordsOf(String(words ?? ''))) }),
    },
  ];
}

/** The ends of a grid with equal cells; undefined where they are not equal. */
function edges(list: unknown, count: number, along: Along): [number, number] | undefined {
  if (!Array.isArray(list)) return [-0.5, count - 0.5];
  const places = list.map(along.place);
  if (places.length !== count && places.length !== count + 1) return undefined;
  const [first, last] = [places[0]!, places.at(-1)!];
  const step = places.length > 1 ? (last - first) / (places.length - 1) : 1;
  const equal = places.every((place, i) => Math.abs(place - first - i * step) <= Math.abs(step) * 0.01);
  if (!equal || !(step > 0)) return undefined;
  return places.length === count + 1 ? [first, last] : [first - step / 2, last + step / 2];
}
