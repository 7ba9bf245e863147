import { describe, expect, test } from '@jest/globals';
import { rng } from '../../../lib/base/index.ts';
import { binEdges, countBins } from '../../../lib/plots/charts/bins.ts';
import { density } from '../../../lib/plots/charts/density.ts';
import { histogram } from '../../../lib/plots/charts/histogram.ts';
import { kernelDensity, scottWidth } from '../../../lib/plots/charts/kernel-density.ts';

const title = 'Most are small';
const values = Array.from({ length: 60 }, (_, i) => ((i * 37) % 101) / 10);
const few = [-2.1, -1.3, -0.4, 1.9, 5.1, 6.2];

describe('bins', () => {
  test('hold as many values as those of numpy', () => {
    expect(countBins(values, [0, 1, 2.5, 5, 7, 10])).toEqual([6, 9, 15, 12, 18]);
    expect(countBins([0, 1, 2, -0.1, 2.1], [0, 1, 2])).toEqual([1, 2]); // the last bin has its upper edge
  });

  test('lie at round numbers and hold every value', () => {
    for (const list of [
      values,
      few,
      [2.5],
      [0.1, 0.7],
      values.map((value) => value * 1e-9),
      [-1e7, 3e7, 2.5],
    ]) {
      const edges = binEdges(list);
      expect(countBins(list, edges).reduce((a, b) => a + b, 0)).toBe(list.length);
      expect(edges.every((edge, i) => i === 0 || edge > edges[i - 1]!)).toBe(true);
    }
    expect(binEdges(values, 5)).toEqual([0, 2, 4, 6, 8, 10]);
  });

  test('are no finer than the steps in which the numbers come', () => {
    const shares = Array.from({ length: 60 }, (_, i) => (40 + ((i * 7) % 12)) / 91); // as of 91 examples
    const counts = countBins(shares, binEdges(shares));
    expect(counts.length).toBeGreaterThan(4);
    expect(counts.filter((count) => count === 0)).toEqual([]);
  });

  test('are one for each number where the numbers are whole and few', () => {
    expect(binEdges([3, 1, 2, 2])).toEqual([0.5, 1.5, 2.5, 3.5]);
  });
});

describe('the density is that of scipy.stats.gaussian_kde', () => {
  const at = [-3, 0, 2, 5.5];
  const close = (found: number[], wanted: number[]) => {
    for (const [i, value] of wanted.entries()) expect(found[i]).toBeCloseTo(value, 12);
  };

  test('by the rule of Scott', () => {
    expect(scottWidth(few)).toBeCloseTo(2.412590352717045, 12);
    close(
      kernelDensity(few, at),
      [0.06624952036997224, 0.09406492755101409, 0.07978452122400474, 0.06475763782372641],
    );
  });

  test('with a width that is asked for', () => {
    close(
      kernelDensity(few, at, 0.8),
      [0.053255558736884756, 0.10314576623303713, 0.08345212705851679, 0.13002839768428476],
    );
  });

  test('of very many numbers within a thousandth of the height, an outlier among them', () => {
    const random = rng('many');
    const many = Array.from({ length: 30_000 }, (_, i) => random.normal(i % 3 === 0 ? 4 : 0, 1));
    many.push(60);
    const width = scottWidth(many);
    const places = Array.from({ length: 100 }, (_, i) => -4 + i * 0.12);
    const exact = places.map((place) => {
      let sum = 0;
      for (const value of many) sum += Math.exp(-0.5 * ((place - value) / width) ** 2);
      return sum / (many.length * width * Math.sqrt(2 * Math.PI));
    });
    const found = kernelDensity(many, places);
    const height = Math.max(...exact);
    for (const [i, value] of exact.entries()) expect(Math.abs(found[i]! - value)).toBeLessThan(height / 1000);
    // Values so far apart that bins would not fit into memory are added one by one.
    const apart = [...many, 1e12];
    expect(kernelDensity(apart, places, width)[50]).toBeCloseTo(
      (exact[50]! * many.length) / apart.length,
      10,
    );
  });

  test('and has the area 1 under its curve in the chart', () => {
    const [area] = density(few, { title, x: 'x' }).panels[0]!.marks;
    if (area?.mark !== 'area') throw new TypeError('wanted an area');
    let sum = 0;
    for (let i = 1; i < area.x.length; i++) sum += (area.x[i]! - area.x[i - 1]!) * area.high[i]!;
    expect(sum).toBeCloseTo(1, 2);
  });
});

describe('a histogram', () => {
  test('of groups has the same bins for all, and an outline for each', () => {
    const { panels } = histogram({ a: [1.5, 2.5], b: [1.5, 9.5] }, { title, x: 'x', bins: [0, 2, 10] });
    expect(panels[0]!.marks).toMatchObject([
      { mark: 'bar', name: 'a', at: [1], to: [1], width: 2 },
      { mark: 'bar', name: 'a', at: [6], to: [1], width: 8 },
      { mark: 'line', name: 'a', x: [0, 0, 2, 10], y: [0, 1, 1, 0], shape: 'steps' },
      { mark: 'bar', name: 'b', at: [1], to: [1] },
      { mark: 'bar', name: 'b', at: [6], to: [1] },
      { mark: 'line', name: 'b' },
    ]);
  });

  test('of shares compares groups of different sizes', () => {
    const { panels } = histogram({ a: [1], b: [1, 1, 2, 2] }, { title, x: 'x', y: 'share', apart: true });
    expect(panels.map(({ y, marks: [bar] }) => [y.label, bar!.mark === 'bar' && bar!.to])).toEqual([
      ['share (%)', [100, 0]],
      ['share (%)', [50, 50]],
    ]);
    expect(panels.map(({ y }) => y.domain)).toEqual([
      [0, 105],
      [0, 105],
    ]);
  });

  test('says in its alt how many there are and where most of them lie', () => {
    expect(histogram([1, 2, 2, 3], { title, x: 'words' }).alt).toBe(
      'Histogram of words. 4 numbers from 1 to 3, most between 1.5 and 2.5.',
    );
  });

  test('says how many numbers lie outside of the bins that are asked for', () => {
    expect(histogram([1, 2, 30], { title, x: 'x', bins: [0, 10] }).note).toBe(
      'outside of all bins: 1 number',
    );
  });

  test('tells what is wrong in one sentence', () => {
    expect(() => histogram([1], { title, x: 'x', bins: 0 })).toThrow(
      new RangeError(
        'Cannot draw the histogram "Most are small": bins is 0, wanted a number from 1 on, or edges',
      ),
    );
    expect(() => histogram([1], { title, x: 'x', bins: [1, 3, 2] })).toThrow(
      new RangeError(
        'Cannot draw the histogram "Most are small": bins is [1, 3 and 2], wanted two edges or more, each greater than the one before',
      ),
    );
    expect(() => density([1], { title, x: 'x', width: 0 })).toThrow(
      new RangeError('Cannot draw the density "Most are small": width is 0, wanted a number above 0'),
    );
  });
});
