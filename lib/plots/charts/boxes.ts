import type { Panel } from '../figure.ts';
import { type Figure, figure } from '../make.ts';
import type { Mark } from '../marks.ts';
import { shortened, textWidth } from '../text-width.ts';
import { colour } from '../theme.ts';
import { type ChartOptions, refuse } from './chart.ts';
import { maskOutline } from './mask-outline.ts';
import { matrixOf } from './matrix.ts';
import { type PixelOptions, type Pixels, pixelsOf } from './pictures.ts';
import { type Box, isDrawn, type Mask, type Scene } from './scene.ts';
import { boxTable, scenesInWords } from './scene-words.ts';
import { emptySheet, highest, narrowest, rectangle } from './sheet.ts';
import { counted, notes } from './words.ts';

export interface BoxesOptions extends ChartOptions, PixelOptions {
  /** How many pictures stand side by side. */
  columns?: number | undefined;
}

const size = 11; // of words, in pixels
const usualColumns = 2;

/** Pictures with boxes and masks around the things on them; each kind of thing has its colour. */
export function boxes(scenes: Scene | readonly Scene[], options: BoxesOptions): Figure {
  const { title, note, columns } = options;
  const list = [scenes].flat() as readonly Scene[];
  const found = list.flatMap(({ boxes = [] }) => boxes);
  const kinds = [
    ...new Set([...found, ...list.flatMap(({ masks = [] }) => masks)].map(({ label }) => label)),
  ];
  const outside = found.filter((box) => !isDrawn(box)).length;
  const panels = list.map((scene, i) => scenePanel(scene, { ...options, i, kinds, count: list.length }));
  return figure({
    title,
    alt: options.alt ?? scenesInWords(list),
    note: notes(
      note,
      found.some(({ truth }) => truth) && 'dashed: the truth',
      outside > 0 && `left out: ${counted(outside, 'box', 'boxes')} without a finite size`,
    ),
    columns: columns ?? usualColumns,
    tables: [boxTable(list)],
    legend: kinds.length > 1 && kinds.length <= 8,
    panels:
      panels.length > 0 ? panels : [emptySheet('no pictures', { x: 'column of pixels', y: 'row of pixels' })],
  });
}

type Context = BoxesOptions & { i: number; kinds: readonly string[]; count: number };

function scenePanel(scene: Scene, context: Context): Panel {
  const { title, i, kinds } = context;
  const pixels = pixelsOf(scene.picture, context);
  if (typeof pixels === 'string') refuse('boxes', title, `picture ${i} ${pixels}`);
  const { width, height } = pixels;
  const { masks = [], boxes = [] } = scene;
  const drawn = boxes.filter(isDrawn);
  return {
    title: scene.name,
    x: { label: 'column of pixels', domain: [0, Math.max(1, width)], hidden: true },
    y: { label: 'row of pixels', domain: [0, Math.max(1, height)], reversed: true, hidden: true },
    square: true,
    marks: [
      { mark: 'image', ...pixels, x: [0, width], y: [0, height] },
      ...masks.flatMap((mask) => maskMarks(mask, pixels, context)),
      ...kinds.flatMap((kind, role) =>
        boxMarks(
          drawn.filter(({ label }) => label === kind),
          kind,
          role,
        ),
      ),
      ...wordMarks(drawn, pixels, context),
    ],
  };
}

// A veil of the colour of its kind, and its edge.
function maskMarks({ mask, label }: Mask, { width, height }: Pixels, { title, i, kinds }: Context): Mark[] {
  const { rows, columns, values } = matrixOf(mask, 'boxes', title);
  if (rows !== height || columns !== width) {
    refuse(
      'boxes',
      title,
      `the mask of "${label}" on picture ${i} has ${rows} x ${columns} numbers, wanted ${height} x ${width} as the picture has pixels`,
    );
  }
  const role = kinds.indexOf(label);
  const hue = [1, 3, 5].map((start) => Number.parseInt(colour(role, 'light').slice(start, start + 2), 16));
  const pixels = Uint8Array.from(values.flatMap((value) => [...hue, value > 0.5 ? 110 : 0]));
  const place = { x: [0, width], y: [0, height] } as const;
  return [
    { mark: 'image', width, height, channels: 4, pixels, ...place },
    { mark: 'path', pieces: maskOutline(mask), width: 2, role, name: label },
  ];
}

function boxMarks(boxes: readonly Box[], name: string, role: number): Mark[] {
  return [false, true].flatMap((truth): Mark[] => {
    const own = boxes.filter((box) => (box.truth ?? false) === truth);
    if (own.length === 0) return [];
    const pieces = own.map(({ x, y, width, height }) =>
      rectangle([x + width / 2, y + height / 2], { width, height }),
    );
    const dash = truth ? 'dashed' : 'solid';
    return [{ mark: 'path', pieces, closed: true, width: 2.5, dash, role, ...(!truth && { name }) }];
  });
}

// Over the upper left corner; inside of the box where it touches the upper edge of the picture.
function wordMarks(boxes: readonly Box[], { width, height }: Pixels, { count, columns }: Context): Mark[] {
  const told = boxes.filter(({ truth }) => !truth);
  if (told.length === 0) return [];
  const across = Math.min(count, columns ?? usualColumns);
  const pixel = Math.max((width * across) / narrowest, height / highest); // of the screen, in pixels of the picture
  const place = (box: Box) => {
    const text = box.score === undefined ? box.label : `${box.label} ${box.score.toFixed(2)}`;
    const room = (width - Math.max(0, box.x)) / pixel;
    const wanted = textWidth(text, { size, bold: true }) + 6;
    // Where too little is left of the picture, the word ends at its right edge.
    const x = wanted <= room ? Math.max(0, box.x) : Math.max(0, width - wanted * pixel);
    const y =
      box.y > 1.3 * size * pixel ? box.y - 0.7 * size * pixel : Math.max(0, box.y) + 0.9 * size * pixel;
    return { x: x + 2 * pixel, y, text: shortened(text, width / pixel - 4, { size, bold: true }) };
  };
  const places = told.map(place);
  const [x, y] = [places.map((one) => one.x), places.map((one) => one.y)];
  return [{ mark: 'text', x, y, texts: places.map(({ text }) => text), anchor: 'start', size, bold: true }];
}
