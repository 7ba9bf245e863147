import { rng } from '../../../../lib/base/index.ts';
import { decisionRegions } from '../../../../lib/plots/charts/decision-regions.ts';
import { density } from '../../../../lib/plots/charts/density.ts';
import { histogram } from '../../../../lib/plots/charts/histogram.ts';
import { precisionRecall } from '../../../../lib/plots/charts/precision-recall.ts';
import { roc } from '../../../../lib/plots/charts/roc.ts';
import { scatter } from '../../../../lib/plots/charts/scatter.ts';
import type { Figure } from '../../../../lib/plots/make.ts';

const random = rng('spread');
const many = <T>(count: number, one: (i: number) => T) => Array.from({ length: count }, (_, i) => one(i));

const centres = [
  [1.4, 0.25],
  [4.3, 1.3],
  [5.5, 2.05],
] as const;
const species = many(90, (i) => i % 3);
const petals = species.map((kind) => centres[kind]!.map((value) => value + random.normal(0, 0.28)));
const names = ['setosa', 'versicolor', 'virginica'];

const moons = many(120, (i) => {
  const angle = Math.PI * random();
  const [x, y] =
    i % 2 === 0 ? [Math.cos(angle), Math.sin(angle)] : [1 - Math.cos(angle), 0.5 - Math.sin(angle)];
  return [x + random.normal(0, 0.12), y + random.normal(0, 0.12)];
});
const moonClasses = moons.map((_, i) => i % 2);

// How likely the second moon is, by a soft vote of all points.
const vote = (rows: readonly number[][]) =>
  rows.map(([x, y]) => {
    const votes = [0, 0];
    for (const [i, [a, b]] of moons.entries())
      votes[i % 2]! += Math.exp(-12 * ((a! - x!) ** 2 + (b! - y!) ** 2));
    return votes;
  });

const nearest = (rows: readonly number[][]) =>
  rows.map(([x, y]) => {
    const distances = centres.map(([a, b]) => Math.hypot(a - x!, 2 * (b - y!)));
    return distances.indexOf(Math.min(...distances));
  });

const truth = many(300, () => +(random() < 0.4));
const scores = (noise: number) => truth.map((label) => label + random.normal(0, noise));

const lengths = (mean: number, sd: number, count: number) => many(count, () => random.normal(mean, sd));
const layers = Object.fromEntries(
  [1, 2, 3, 4].map((layer) => [`layer ${layer}`, lengths(0, 1.2 / layer ** 1.2, 500)]),
);

export const spread: Record<string, Figure> = {
  scatter: scatter(petals, {
    title: 'Petals alone tell setosa from the other two',
    x: 'petal length (cm)',
    y: 'petal width (cm)',
    classes: species,
    names,
  }),
  'scatter-ten': scatter(
    many(300, (i) => [Math.cos(i % 10) * 5 + random.normal(), Math.sin((i % 10) * 2) * 5 + random.normal()]),
    {
      title: '十个数字在平面上分成十组',
      x: '第一主成分',
      y: '第二主成分',
      classes: many(300, (i) => i % 10),
    },
  ),
  'scatter-colours': scatter(
    { x: many(400, (i) => i / 40), y: many(400, (i) => Math.sin(i / 40) + random.normal(0, 0.2)) },
    {
      title: 'Later points are lighter',
      x: 'time (s)',
      y: 'height (m)',
      colours: { values: many(400, (i) => i), label: 'order' },
    },
  ),
  'decision-regions': decisionRegions(vote, {
    title: 'The border follows the moons',
    x: 'x₁',
    y: 'x₂',
    points: moons,
    classes: moonClasses,
    names: ['upper moon', 'lower moon'],
  }),
  'decision-regions-three': decisionRegions(nearest, {
    title: 'The nearest centre parts the plane by straight lines',
    x: 'petal length (cm)',
    y: 'petal width (cm)',
    points: petals,
    classes: species,
    names,
  }),
  histogram: histogram(lengths(21, 6, 800), {
    title: 'Most reviews have about twenty words',
    x: 'words in a sentence',
  }),
  'histogram-groups': histogram(
    { 'before scaling': lengths(3, 1.4, 400), 'after scaling': lengths(0, 1, 400) },
    { title: 'Scaling moves the middle to zero', x: 'alcohol', y: 'share' },
  ),
  'histogram-apart': histogram(layers, {
    title: 'Without care activations fade from layer to layer',
    x: 'activation',
    apart: true,
    bins: 30,
  }),
  density: density(
    { real: lengths(0, 1, 300), made: [...lengths(-1.5, 0.4, 150), ...lengths(1.2, 0.5, 150)] },
    { title: 'The generator has found two of the hills', x: 'sample' },
  ),
  roc: roc(
    { forest: scores(0.45), tree: scores(0.9), 'logistic regression': scores(0.6) },
    { title: 'The forest finds more at every rate of false alarms', truth },
  ),
  'precision-recall': precisionRecall(
    { forest: scores(0.45), tree: scores(0.9) },
    { title: 'Half of the positives are found without an error', truth },
  ),
};
