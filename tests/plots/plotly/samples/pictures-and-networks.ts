import type { Panel } from '../../../../lib/plots/figure.ts';
import { figure } from '../../../../lib/plots/make.ts';
import { bare, range, wave } from './made.ts';

const digit = (seed: number): Panel => ({
  title: seed % 3 === 0 ? `${seed}: taken for ${seed + 1}` : String(seed),
  x: bare('column'),
  y: bare('row'),
  square: true,
  marks: [
    {
      mark: 'image',
      width: 8,
      height: 8,
      channels: 1,
      // The corner at the top left is white.
      pixels: range(64).map((i) => (i < 3 ? 255 : Math.max(0, wave(i + seed) * 400))),
      x: [0, 8],
      y: [0, 8],
    },
    ...(seed % 3 === 0
      ? [
          {
            mark: 'path' as const,
            pieces: [
              [
                [0, 0],
                [8, 0],
                [8, 8],
                [0, 8],
              ] as const,
            ],
            closed: true,
            role: 'bad' as const,
            width: 3,
          },
        ]
      : []),
  ],
});

export const images = figure({
  title: 'Three of ten digits are taken for their neighbours',
  alt: 'Ten small pictures, three of them framed.',
  columns: 5,
  panels: range(10).map(digit),
});

const layers = [3, 4, 2];
const nodes = layers.flatMap((count, x) => range(count).map((i) => [x, i - (count - 1) / 2] as const));
const edges = nodes.flatMap((from) =>
  nodes.filter((to) => to[0] === from[0] + 1).map((to) => [from, to] as const),
);

export const network = figure({
  title: 'Two weights do most of the work',
  alt: 'A network of three layers.',
  panels: [
    {
      x: bare('layer'),
      y: bare('unit'),
      ratio: 0.5,
      marks: [
        {
          mark: 'path',
          pieces: edges,
          weights: { values: edges.map((_, i) => wave(i) * 4), label: 'weight' },
          arrow: true,
        },
        {
          mark: 'points',
          x: nodes.map((node) => node[0]),
          y: nodes.map((node) => node[1]),
          size: 22,
          role: 'muted',
        },
        {
          mark: 'text',
          x: nodes.map((node) => node[0]),
          y: nodes.map((node) => node[1] + 0.35),
          texts: nodes.map((_, i) => `u${i}`),
        },
      ],
    },
  ],
});
