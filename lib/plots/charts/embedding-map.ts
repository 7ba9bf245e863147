import { extentOf, widened } from '../domain.ts';
import { type Figure, figure } from '../make.ts';
import type { Mark } from '../marks.ts';
import { shortened } from '../text-width.ts';
import type { ChartOptions } from './chart.ts';
import { classesOf, type Labels } from './classes.ts';
import { type LabelPlace, placeLabels } from './label-places.ts';
import { checkLabels, type Places, placesOf } from './places.ts';
import { emptySheet, narrowest, sheet } from './sheet.ts';
import { counted, listed, notes } from './words.ts';

export interface EmbeddingMapOptions extends ChartOptions {
  /** Of which kind each point is. */
  groups?: Labels | undefined;
  /** The names of the kinds 0, 1, 2, ... */
  groupNames?: readonly string[] | undefined;
  /** What is across and what is down. */
  x?: string | undefined;
  y?: string | undefined;
  /** The most words that are tried. */
  limit?: number | undefined;
}

const height = 246;
const edge = 12; // around the outermost points
const size = 10; // of the words
const longest = 90; // pixels of a word

/** Points with their words beside them, none over another; what is alike is near. Earlier words go first. */
export function embeddingMap(points: Places, words: readonly string[], options: EmbeddingMapOptions): Figure {
  const { title, groups, groupNames, limit = 300 } = options;
  const across = { x: options.x ?? 'first dimension', y: options.y ?? 'second dimension' };
  const { x, y } = placesOf(points, 'embedding map', title);
  checkLabels(words, x.length, { chart: 'embedding map', title, what: 'words' });
  checkLabels(groups, x.length, { chart: 'embedding map', title, what: 'groups' });
  const finite = words.map((_, i) => i).filter((i) => Number.isFinite(x[i]) && Number.isFinite(y[i]));
  const lost = words.length - finite.length;
  const pixels = toPixels(Array.from(x), Array.from(y));
  const short = finite.slice(0, limit).map((i) => shortened(words[i]!, longest, { size }));
  const places = placeLabels(
    finite.map((i) => pixels[i]!),
    short,
    { width: narrowest, height, size, apart: 6 },
  );
  const written = short.filter((_, i) => places[i]);
  const kinds = classesOf(groups ?? words.map(() => 0), groups ? groupNames : undefined);
  const kindOf: string[] = [];
  for (const { name, places: own } of kinds) for (const i of own) kindOf[i] = name;
  const dots = kinds.map(({ name, role, sign, places: own }): Mark => {
    const ours = own.filter((i) => pixels[i]!.every(Number.isFinite));
    return {
      ...{ mark: 'points', role, sign, size: dotSize(finite.length), labels: ours.map((i) => words[i]!) },
      ...(groups && { name }),
      x: ours.map((i) => pixels[i]![0]),
      y: ours.map((i) => pixels[i]![1]),
    };
  });
  return figure({
    title,
    alt:
      options.alt ??
      altOf(
        words,
        kinds.map(({ name }) => name),
        options,
      ),
    note: notes(
      options.note,
      written.length < finite.length &&
        `named: ${written.length} of ${counted(finite.length, 'point')}, as many as fit`,
      lost > 0 && `left out: ${counted(lost, 'point')} without finite numbers`,
    ),
    // On the map the words stand at pixels.
    tables: [
      [
        { name: 'word', values: finite.map((i) => words[i]!) },
        ...(groups ? [{ name: 'kind', values: finite.map((i) => kindOf[i]!) }] : []),
        { name: across.x, values: finite.map((i) => x[i]!) },
        { name: across.y, values: finite.map((i) => y[i]!) },
      ],
    ],
    panels: [
      finite.length === 0
        ? emptySheet('no points', across)
        : sheet({ ...across, height, marks: [...dots, ...textMarks(short, places)] }),
    ],
  });
}

const dotSize = (count: number) => (count <= 150 ? 6 : count <= 600 ? 4.5 : 3);

// Both directions have the same scale where that is possible: distances are what such a map tells.
function toPixels(x: readonly number[], y: readonly number[]): (readonly [number, number])[] {
  const [left, right] = widened(extentOf([x]));
  const [low, high] = widened(extentOf([y]));
  const scale = Math.min((narrowest - 2 * edge) / (right - left), (height - 2 * edge) / (high - low));
  const stretch = { x: Math.max(1, Math.min(1.6, (narrowest - 2 * edge) / (scale * (right - left)))), y: 1 };
  return x.map((value, i) => [
    narrowest / 2 + (value - (left + right) / 2) * scale * stretch.x,
    height / 2 - (y[i]! - (low + high) / 2) * scale * stretch.y,
  ]);
}

function textMarks(words: readonly string[], places: readonly (LabelPlace | undefined)[]): Mark[] {
  return (['start', 'middle', 'end'] as const).flatMap((anchor) => {
    const own = words
      .map((text, i) => ({ text, place: places[i] }))
      .filter(({ place }) => place?.anchor === anchor);
    if (own.length === 0) return [];
    const [x, y] = [own.map(({ place }) => place!.x), own.map(({ place }) => place!.y)];
    return [{ mark: 'text', anchor, size, x, y, texts: own.map(({ text }) => text) }];
  });
}

function altOf(words: readonly string[], kinds: readonly string[], { groups }: EmbeddingMapOptions): string {
  const many = groups ? ` of ${counted(kinds.length, 'kind')}: ${listed(kinds, 10)}` : '';
  const some = words.length > 0 ? `, among them ${listed(words.slice(0, 6))}` : '';
  return `A map of ${counted(words.length, 'word')}${many}${some}. What is alike is near.`;
}
