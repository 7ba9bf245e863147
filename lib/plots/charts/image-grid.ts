import type { Panel } from '../figure.ts';
import { type Figure, figure } from '../make.ts';
import type { Columns, Mark } from '../marks.ts';
import { type ChartOptions, refuse } from './chart.ts';
import type { Labels } from './classes.ts';
import { type Picture, type PixelOptions, pixelsOf } from './pictures.ts';
import { emptySheet } from './sheet.ts';
import { counted, listed, notes } from './words.ts';

export interface ImageGridOptions extends ChartOptions, PixelOptions {
  /** What each picture shows. */
  labels?: Labels | undefined;
  /** What a model takes it for; where both differ the picture is marked as a mistake. */
  predicted?: Labels | undefined;
  /** The names of the classes 0, 1, 2, ... */
  names?: readonly string[] | undefined;
  /** How many stand side by side; ten where nothing is said, fewer where a page has no room for so many. */
  columns?: number | undefined;
  /** The most pictures that are shown. */
  limit?: number | undefined;
}

/** Pictures side by side with what they show; a mistake has a red frame and says `predicted ≠ true`. */
export function imageGrid(pictures: ArrayLike<Picture>, options: ImageGridOptions): Figure {
  const { title, labels, predicted, columns, limit = 50 } = options;
  for (const [what, list] of Object.entries({ labels, predicted })) {
    if (!list || list.length === pictures.length) continue;
    const found = `${what} has ${list.length} and there are ${counted(pictures.length, 'picture')}`;
    refuse('image grid', title, `${found}, wanted one for each picture`);
  }
  const shown = Array.from({ length: Math.min(limit, pictures.length) }, (_, i) => i);
  const panels = shown.map((i) => panelOf(pictures[i]!, i, options));
  const wrong = labels && predicted ? shown.filter((i) => labels[i] !== predicted[i]) : [];
  const few = pictures.length > shown.length;
  return figure({
    title,
    alt: options.alt ?? altOf(shown, wrong, options),
    panels: panels.length > 0 ? panels : [emptySheet('no pictures', pixelAxes)],
    columns,
    tables: tablesOf(shown, options),
    note: notes(
      options.note,
      wrong.length > 0 && `framed: ${wrong.length} of ${shown.length} are wrong, predicted ≠ true`,
      few && `shown: ${shown.length.toLocaleString('en-US')} of ${counted(pictures.length, 'picture')}`,
    ),
  });
}

function panelOf(picture: Picture, i: number, options: ImageGridOptions): Panel {
  const { title, labels, predicted } = options;
  const pixels = pixelsOf(picture, options);
  if (typeof pixels === 'string') refuse('image grid', title, `picture ${i} ${pixels}`);
  const { width, height } = pixels;
  const wrong = labels && predicted && labels[i] !== predicted[i];
  // A picture that is white at its edges needs one, too.
  const frame: Mark = {
    mark: 'path',
    role: wrong ? 'bad' : 'faint',
    closed: true,
    width: wrong ? 5 : 1,
    pieces: [
      [
        [0, 0],
        [width, 0],
        [width, height],
        [0, height],
      ],
    ],
  };
  return {
    title: headingOf(i, options),
    x: { label: pixelAxes.x, hidden: true, domain: around(width) },
    y: { label: pixelAxes.y, hidden: true, domain: around(height), reversed: true },
    square: true,
    marks: [{ mark: 'image', ...pixels, x: [0, width], y: [0, height] }, frame],
  };
}

const pixelAxes = { x: 'column of pixels', y: 'row of pixels' };

// Room for the frame, which lies half outside of the picture.
const around = (length: number) => [-length * 0.03, length * 1.03] as const;

function headingOf(i: number, options: ImageGridOptions): string | undefined {
  const { labels, predicted } = options;
  if (!predicted) return labels && nameOf(labels[i]!, options);
  const guess = nameOf(predicted[i]!, options);
  return labels && labels[i] !== predicted[i] ? `${guess} ≠ ${nameOf(labels[i]!, options)}` : guess;
}

function nameOf(label: number | string, { names }: ImageGridOptions): string {
  return typeof label === 'number' ? (names?.[label] ?? String(label)) : label;
}

function altOf(shown: readonly number[], wrong: readonly number[], options: ImageGridOptions): string {
  const { labels, predicted } = options;
  const named = labels ?? predicted;
  const names = named ? shown.map((i) => nameOf(named[i]!, options)) : [];
  const what =
    names.length > 0 ? `: ${listed(names.length > mostTold ? tally(names) : names, mostTold)}` : '';
  const mistakes = tally(
    wrong.map((i) => `${nameOf(labels![i]!, options)} taken for ${nameOf(predicted![i]!, options)}`),
  );
  const right =
    labels && predicted
      ? ` ${mistakes.length > 0 ? `${counted(wrong.length, 'mistake')}: ${listed(mistakes)}.` : 'No mistakes.'}`
      : '';
  return `${counted(shown.length, 'picture')}${what}.${right}`;
}

// In their order, row after row; of more it is told how often each is there.
const mostTold = 20;

// A page lists what stands over the pictures; where nothing does, their corners would tell nothing.
function tablesOf(shown: readonly number[], options: ImageGridOptions): Columns[] {
  const { labels, predicted } = options;
  if (!labels && !predicted) return [];
  const column = (name: string, list: Labels | undefined) =>
    list ? [{ name, values: shown.map((i) => nameOf(list[i]!, options)) }] : [];
  return [
    [
      { name: 'picture', values: shown.map((i) => i + 1) },
      ...column('label', labels),
      ...column('predicted', predicted),
    ],
  ];
}

// Each once, with how often.
function tally(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([text, count]) => (count > 1 ? `${text} (${count} times)` : text));
}
