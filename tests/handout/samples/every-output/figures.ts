import { code, text, type Written } from './cell.ts';

/** Charts of our own, and one as plotly's JSON alone. */
export const figures: Written[] = [
  text('figures', '## Figures · 图'),
  code(
    'plots',
    String.raw`
import { attention, bars, confusion, contour, curves, heatMap, histogram, imageGrid, live, network, roc, scatter, show, surface, table, tree } from 'downhill/plots';

const range = (n: number) => Array.from({ length: n }, (_, i) => i);
const epochs = range(20);
const loss = epochs.map((epoch) => Math.round(1e4 * 2.3 / (1 + epoch / 3)) / 1e4);
const valLoss = epochs.map((epoch) => Math.round(1e4 * (2.3 / (1 + epoch / 3) + 0.02 * epoch)) / 1e4);
curves({ loss, valLoss }, { title: 'The network learns by heart · 过拟合', y: 'loss' })`,
  ),
  code(
    'plot-scatter',
    String.raw`
const clouds = range(60).map((i) => [((i * 37) % 101) / 50 + (i % 3), ((i * 53) % 97) / 50 - (i % 3)]);
show(scatter(clouds, { title: 'Three clouds of points', x: 'length', y: 'width', classes: range(60).map((i) => i % 3), labels: range(60).map((i) => 'point ' + i), names: ['setosa', 'versicolor <b>', '维吉尼亚'] }));
show(bars({ RNN: 24_704, GRU: 74_112, LSTM: 98_816 }, { title: 'An LSTM has four times the weights', x: 'layer', y: 'weights' }));`,
  ),
  code(
    'plot-cells',
    String.raw`
show(confusion([[50, 0, 0], [0, 47, 3], [0, 2, 48]], { title: 'Two kinds are taken for each other', names: ['setosa', 'versicolor', 'virginica'] }));
show(heatMap(range(6).map((r) => range(8).map((c) => (r * c) % 7)), { title: 'A map of remainders', x: 'column', y: 'row', label: 'remainder' }));
show(attention([[1, 0, 0], [0.5, 0.5, 0], [0.2, 0.3, 0.5]], { title: 'Words look back', from: ['the', 'cat', '坐'] }));
show(histogram(range(200).map((i) => ((i * 37) % 101) / 10), { title: 'Every height is as frequent', x: 'height' }));`,
  ),
  code(
    'plot-pictures',
    String.raw`
const ring = (n: number) => range(196).map((i) => (Math.abs(Math.hypot((i % 14) - 6.5, Math.floor(i / 14) - 6.5) - n) < 1.2 ? 1 : 0));
imageGrid(range(6).map(ring), { title: 'Rings grow', shape: [14, 14], labels: range(6) })`,
  ),
  code(
    'plot-space',
    String.raw`
const x = range(9).map((i) => (i - 4) / 2);
const ravine = { x, y: x, z: x.map((b) => x.map((a) => a * a + 6 * b * b)) };
const paths = { 'rate 0.1': [[2, 1], [1.6, -0.2], [1.28, 0.04], [1.024, -0.008]] as [number, number][] };
show(contour(ravine, { title: 'Down the ravine', paths, goal: [0, 0] }));
show(surface(ravine, { title: 'The ravine in space', paths, goal: [0, 0] }));
show(contour(ravine, { title: 'Down the ravine, step by step', paths, goal: [0, 0], animated: true }));`,
  ),
  code(
    'plot-insides',
    String.raw`
show(network([3, 4, 2], { title: 'A small network' }));
show(tree({ test: 'petal length ≤ 2.45', left: { value: 'setosa', counts: [50, 0] }, right: { value: 'virginica', counts: [1, 45] } }, { title: 'One question is enough' }));
show(roc([0.1, 0.4, 0.35, 0.8], { truth: [0, 0, 1, 1], title: 'Better than a coin' }));
show(table([{ model: 'k-NN', accuracy: 0.9667, weights: null }, { model: '卷积神经网络', accuracy: 0.991, weights: 1_234_567 }], { title: 'The convolutional network wins' }));`,
  ),
  code(
    'plot-live',
    String.raw`
const view = live({ every: 0 });
for (let epoch = 1; epoch <= 3; epoch++) view.update(curves({ loss: loss.slice(0, epoch + 2) }, { title: 'Epoch ' + epoch + ' of 3', y: 'loss' }));
view.done();`,
  ),
  code(
    'plot-json',
    String.raw`
import { display } from 'downhill/base';

const line = { type: 'scatter', mode: 'lines+markers', y: [9, 5.76, 3.69, 2.36] };
display({ 'application/vnd.plotly.v1+json': { data: [line], layout: { title: { text: 'Only as plotly JSON' }, xaxis: { title: { text: 'step' } }, yaxis: { title: { text: 'loss' } } } } });`,
  ),
];
