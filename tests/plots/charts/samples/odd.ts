import { attention } from '../../../../lib/plots/charts/attention.ts';
import { bars } from '../../../../lib/plots/charts/bars.ts';
import { confusion } from '../../../../lib/plots/charts/confusion.ts';
import { curves } from '../../../../lib/plots/charts/curves.ts';
import { decisionRegions } from '../../../../lib/plots/charts/decision-regions.ts';
import { density } from '../../../../lib/plots/charts/density.ts';
import { heatMap } from '../../../../lib/plots/charts/heat-map.ts';
import { histogram } from '../../../../lib/plots/charts/histogram.ts';
import { imageGrid } from '../../../../lib/plots/charts/image-grid.ts';
import { precisionRecall } from '../../../../lib/plots/charts/precision-recall.ts';
import { roc } from '../../../../lib/plots/charts/roc.ts';
import { scatter } from '../../../../lib/plots/charts/scatter.ts';
import { table } from '../../../../lib/plots/charts/table.ts';
import type { Figure } from '../../../../lib/plots/make.ts';

const { NaN: nan, POSITIVE_INFINITY: infinite } = Number;
const huge = 'an unreasonably long name that somebody took from a file without looking at it, '.repeat(3);
const chinese = '深度学习课程中的一个非常长的类别名称';
const xy = { x: 'x', y: 'y' };
const title = 'Odd';

/** Every chart with nothing in it, one thing, always the same thing, no numbers, and long and Chinese names. */
export const odd: Record<string, Record<string, Figure>> = {
  empty: {
    curves: curves([], { title }),
    history: curves({ epochs: 0, series: {}, seconds: [] }, { title }),
    scatter: scatter([], { title, ...xy }),
    classes: scatter([], { title, ...xy, classes: [] }),
    regions: decisionRegions(() => new Array(100).fill(0), {
      title,
      ...xy,
      over: { x: [0, 1], y: [0, 1] },
      steps: 10,
    }),
    images: imageGrid([], { title }),
    confusion: confusion([], { title }),
    heatMap: heatMap([], { title, ...xy, label: 'value' }),
    attention: attention([], { title, from: [] }),
    histogram: histogram([], { title, x: 'x' }),
    groups: histogram({ a: [], b: [1, 2] }, { title, x: 'x' }),
    density: density([], { title, x: 'x' }),
    bars: bars({}, { title, ...xy }),
    roc: roc([], { title, truth: [] }),
    precisionRecall: precisionRecall([], { title, truth: [] }),
    table: table([], { title }),
  },
  single: {
    curves: curves([3], { title, y: 'loss' }),
    scatter: scatter([[1, 2]], { title, ...xy, classes: ['a'] }),
    regions: decisionRegions((rows) => rows.map(() => 1), { title, ...xy, points: [[1, 2]], classes: [0] }),
    images: imageGrid([[[0.5]]], { title }),
    confusion: confusion([[5]], { title }),
    heatMap: heatMap([[5]], { title, ...xy, label: 'value' }),
    attention: attention([[1]], { title, from: ['我'] }),
    histogram: histogram([2.5], { title, x: 'x' }),
    density: density([2.5], { title, x: 'x' }),
    bars: bars({ one: 1 }, { title, ...xy }),
    roc: roc([0.5], { title, truth: [1] }),
    precisionRecall: precisionRecall([0.5], { title, truth: [1] }),
    table: table([{ a: 1 }], { title }),
  },
  constant: {
    curves: curves({ a: [2, 2, 2], b: [0, 0, 0] }, { title, y: 'loss' }),
    scatter: scatter(new Array(5).fill([1, 1]), { title, ...xy }),
    confusion: confusion(
      [
        [0, 0],
        [0, 0],
      ],
      { title },
    ),
    heatMap: heatMap(
      [
        [0, 0],
        [0, 0],
      ],
      { title, ...xy, label: 'value' },
    ),
    histogram: histogram(new Array(50).fill(0.3), { title, x: 'x' }),
    density: density(new Array(50).fill(0.3), { title, x: 'x' }),
    bars: bars({ a: 0, b: 0 }, { title, ...xy }),
    roc: roc([1, 1, 1, 1], { title, truth: [0, 1, 0, 1] }),
    precisionRecall: precisionRecall([1, 1, 1, 1], { title, truth: [0, 1, 0, 1] }),
  },
  'not numbers': {
    curves: curves({ a: [nan, 1, infinite, 2, nan], b: [nan, nan] }, { title, y: 'loss' }),
    log: curves([1, 0, -1, 10], { title, y: 'loss', log: 'y' }),
    scatter: scatter(
      [
        [nan, 1],
        [1, infinite],
        [1, 1],
      ],
      { title, ...xy, classes: [0, 1, nan] },
    ),
    regions: decisionRegions((rows) => rows.map(([x]) => [x! > 0 ? nan : 1, 0]), {
      title,
      ...xy,
      points: [
        [-1, 0],
        [1, nan],
        [1, 1],
      ],
    }),
    images: imageGrid(
      [
        [
          [nan, 0.5],
          [1, infinite],
        ],
      ],
      { title },
    ),
    confusion: confusion(
      [
        [nan, 1],
        [2, 3],
      ],
      { title },
    ),
    heatMap: heatMap(
      [
        [nan, -infinite],
        [1, 2],
      ],
      { title, ...xy, label: 'value' },
    ),
    attention: attention(
      [
        [nan, nan],
        [0.5, 0.5],
      ],
      { title, from: ['a', 'b'] },
    ),
    histogram: histogram([nan, 1, 2.5, infinite], { title, x: 'x' }),
    density: density([nan, infinite], { title, x: 'x' }),
    bars: bars({ a: nan, b: 2, c: infinite }, { title, ...xy }),
    roc: roc([nan, 1, 0], { title, truth: [1, 1, 0] }),
    table: table([{ a: nan, b: infinite, c: {}, d: 10n ** 20n }], { title }),
  },
  names: {
    curves: curves({ [huge]: [3, 2, 1], [chinese]: [2, 3, 4] }, { title: huge, x: chinese, y: huge }),
    scatter: scatter(
      [
        [1, 2],
        [2, 1],
      ],
      { title: chinese.repeat(6), x: huge, y: huge, classes: [huge, chinese] },
    ),
    images: imageGrid([[[0.2]], [[0.9]]], {
      title: huge,
      labels: [huge, chinese],
      predicted: [chinese, chinese],
    }),
    confusion: confusion(
      [
        [5, 2],
        [1, 6],
      ],
      { title: chinese, names: [huge, chinese] },
    ),
    heatMap: heatMap(
      [
        [1, 2],
        [3, 4],
      ],
      { title: huge, x: huge, y: chinese, label: huge, xNames: [huge, chinese], yNames: [chinese, huge] },
    ),
    attention: attention(
      [
        [0.2, 0.8],
        [1, 0],
      ],
      { title: chinese, from: [huge, '\n'], to: ['   ', chinese] },
    ),
    histogram: histogram({ [huge]: [1, 2.5, 3], [chinese]: [2, 3] }, { title: huge, x: chinese }),
    bars: bars({ [huge]: 3, [chinese]: 1e9 }, { title: huge, x: chinese, y: huge }),
    roc: roc({ [huge]: [1, 2, 3], [chinese]: [3, 1, 2] }, { title: chinese, truth: [0, 1, 1] }),
    table: table([{ [huge]: huge, [chinese]: chinese }], { title: huge }),
  },
};
