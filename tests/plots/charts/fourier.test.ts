import { describe, expect, test } from '@jest/globals';
import { rng } from '../../../lib/base/index.ts';
import { magnitudes } from '../../../lib/plots/charts/fourier.ts';
import { spectrogram } from '../../../lib/plots/charts/spectrogram.ts';
import type { CellsMark } from '../../../lib/plots/marks.ts';

// The definition, by two loops.
function slowly(samples: readonly number[]): number[] {
  const n = samples.length;
  return Array.from({ length: n / 2 + 1 }, (_, k) => {
    let [real, imaginary] = [0, 0];
    for (const [i, sample] of samples.entries()) {
      real += sample * Math.cos((2 * Math.PI * k * i) / n);
      imaginary -= sample * Math.sin((2 * Math.PI * k * i) / n);
    }
    return Math.hypot(real, imaginary);
  });
}

const cellsOf = (...[sound, rate, options]: Parameters<typeof spectrogram>) =>
  spectrogram(sound, rate, options).panels[0]!.marks[0] as CellsMark;
const tone = (frequency: number, count: number, rate: number) =>
  Float64Array.from({ length: count }, (_, i) => Math.sin((2 * Math.PI * frequency * i) / rate));

describe('the strength of frequencies', () => {
  test.each([2, 4, 8, 64, 256])('%d samples: the same as the definition says', (count) => {
    const random = rng(count);
    const samples = Array.from({ length: count }, () => random.normal());
    const wanted = slowly(samples);
    for (const [k, found] of magnitudes(samples).entries()) expect(found).toBeCloseTo(wanted[k]!, 9);
  });
});

describe('a spectrogram', () => {
  test('a tone of 1,000 Hz is strongest in the row of 1,000 Hz, at 0 dB', () => {
    const { rows, columns, y, colours } = cellsOf(tone(1000, 2048, 8000), 8000, { title: 'Tone' });
    const middle = Math.floor(columns / 2);
    const column = Array.from({ length: rows }, (_, row) => colours.values[row * columns + middle]!);
    const row = column.indexOf(Math.max(...column));
    const frequency = y![0] + ((row + 0.5) * (y![1] - y![0])) / rows;
    expect(frequency).toBeCloseTo(1000, 6);
    expect(column[row]).toBe(0);
  });

  test('half as loud is 6 dB less', () => {
    const both = [...tone(1000, 1024, 8000), ...tone(1000, 1024, 8000).map((sample) => sample / 2)];
    const { columns, colours } = cellsOf(both, 8000, { title: 'Tones' });
    const loudest = (column: number) =>
      Math.max(...Array.from(colours.values).filter((_, i) => i % columns === column));
    expect(loudest(2)).toBeCloseTo(0, 1);
    expect(loudest(columns - 3)).toBeCloseTo(20 * Math.log10(0.5), 1);
  });

  test('magnitudes made elsewhere are drawn as they are, in dB', () => {
    const { rows, columns, colours } = cellsOf(
      [
        [1, 10],
        [100, 0],
        [Number.NaN, 1],
      ],
      4,
      { title: 'Made', window: 2, hop: 1 },
    );
    expect([rows, columns]).toEqual([2, 3]);
    expect(colours.values).toEqual([-40, 0, Number.NaN, -20, -80, -40]);
  });

  test('a long sound has no more columns than a screen shows', () => {
    const { columns } = cellsOf(tone(10, 50_000, 8000), 8000, { title: 'Long', window: 16 });
    expect(columns).toBeLessThanOrEqual(600);
  });

  test.each([
    [{ window: 100 }, 8000, 'window is 100, wanted a power of two, as 256'],
    [{ hop: 0 }, 8000, 'hop is 0, wanted a whole number from 1 on'],
    [{ floor: 0 }, 8000, 'floor is 0, wanted a number of dB above 0'],
    [{}, 0, 'the rate is 0, wanted the number of samples in a second, as 8000'],
  ])('%p at %d Hz is refused', (options, rate, problem) => {
    expect(() => spectrogram([1, 2], rate, { title: 'Beep', ...options })).toThrow(
      new RangeError(`Cannot draw the spectrogram "Beep": ${problem}`),
    );
  });
});
