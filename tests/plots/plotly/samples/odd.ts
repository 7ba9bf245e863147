import { figure } from '../../../../lib/plots/make.ts';
import { axis, range } from './made.ts';

export const words = figure({
  title:
    '<b>宽网络</b>学得更快，因为它有更多的参数，而且每一个参数都只需要学一点点；这是一个很长很长的标题，它需要换行 & $x$ %{y}',
  alt: 'Chinese labels.',
  panels: [
    {
      title: '损失 <sub>test</sub>',
      x: { label: '轮次 (epoch) & <i>', categories: range(12).map((i) => `很长的类别名称 ${i}`) },
      y: { label: '损失 $L$' },
      marks: [{ mark: 'line', x: range(12), y: range(12).map((i) => 12 - i), name: '<a href="x">训练</a>' }],
    },
  ],
  legend: true,
});

export const hard = figure({
  title: 'Nothing, one point, constants and holes still draw',
  alt: 'Four odd panels.',
  panels: [
    { title: 'empty', x: axis('x'), y: axis('y'), marks: [{ mark: 'line', x: [], y: [] }] },
    {
      title: 'one',
      x: axis('x'),
      y: axis('y'),
      marks: [
        { mark: 'line', x: [1], y: [1] },
        { mark: 'area', x: [1], low: [0.5], high: [1.5] },
      ],
    },
    {
      title: 'constant',
      x: axis('x'),
      y: axis('y'),
      marks: [{ mark: 'points', x: [1, 2, 3], y: [5, 5, 5] }],
    },
    {
      title: 'holes',
      x: axis('x'),
      y: axis('y'),
      marks: [
        { mark: 'line', x: range(6), y: [1, Number.NaN, 2, Number.POSITIVE_INFINITY, 3, 4] },
        { mark: 'area', x: range(6), low: [0, 0, Number.NaN, 0, 0, 0], high: [1, 1, 1, 1, 1, 1] },
        { mark: 'bar', at: [0, 1], to: [Number.NaN, 1], opacity: 0.5 },
      ],
    },
  ],
});
