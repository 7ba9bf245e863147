import { describe, expect, test } from '@jest/globals';
import { rng } from '../../../lib/base/index.ts';
import { spoken, tones } from '../../../lib/datasets/made/index.ts';
import { countsOf, flat, mean, rowsOf, spread } from './columns.ts';

/** How strong a pitch is in the samples: the discrete Fourier sum at one frequency, by Goertzel's recurrence. */
function strength(samples: ArrayLike<number>, hz: number, rate = 8000): number {
  const angle = (2 * Math.PI * hz) / rate;
  const twice = 2 * Math.cos(angle);
  let [last, beforeLast] = [0, 0];
  for (let i = 0; i < samples.length; i++) {
    const now = samples[i]! + twice * last - beforeLast;
    beforeLast = last;
    last = now;
  }
  return Math.sqrt(last * last + beforeLast * beforeLast - twice * last * beforeLast) / samples.length;
}

test('a sine is found at its own pitch with half its height, and not at another', () => {
  const sine = Array.from({ length: 800 }, (_, i) => 0.6 * Math.sin((2 * Math.PI * 440 * i) / 8000));
  expect(strength(sine, 440)).toBeCloseTo(0.3, 6);
  expect(strength(sine, 880)).toBeCloseTo(0, 6);
});

describe('tones', () => {
  // Pitches of the equal temperament from a table.
  const pitches = [220, 246.94, 261.63, 293.66, 329.63, 349.23, 392, 440, 493.88, 523.25];

  test('sound at the pitch of their key: of all ten it is the strongest', () => {
    const data = tones({ n: 40, rng: rng(1) });
    expect(data.shape).toEqual([8000, 1]);
    expect(data.classes).toEqual(['A3', 'B3', 'C4', 'D4', 'E4', 'F4', 'G4', 'A4', 'B4', 'C5']);
    const labels = flat(data, 'y');
    rowsOf(data).forEach((samples, row) => {
      // A quarter of a second resolves 4 Hz, wider than the tones are out of tune and narrower than a key.
      const heard = pitches.map((hz) => strength(samples.slice(0, 2000), hz));
      const loudest = heard.indexOf(Math.max(...heard));
      // The first overtone of A3 is A4 itself; it is the weaker one.
      expect([row, loudest]).toEqual([row, labels[row]]);
    });
  });

  test('have the noise that was asked for where the tone has died away', () => {
    const both = [0, 0.05].map((noise) => tones({ n: 10, noise, rng: rng(2) }));
    const [clean, noisy] = both.map((data) => flat(data)) as [Float32Array, Float32Array];
    // The clean ones say what would be there; chance is drawn alike, so the difference is the noise.
    const left = Array.from(noisy, (sample, i) => sample - clean[i]!);
    expect(Math.abs(spread(left) - 0.05)).toBeLessThan(0.001);
    expect(clean.every((sample) => Math.abs(sample) <= 1)).toBe(true);
  });

  test('come at any rate that holds them and no lower one', () => {
    expect(tones({ n: 2, rate: 4000, seconds: 0.5 }).shape).toEqual([2000, 1]);
    expect(() => tones({ rate: 1000 })).toThrow(
      new RangeError('Cannot make tones with rate = 1000: wanted a whole number from 4000 on'),
    );
    expect(() => tones({ seconds: 0 })).toThrow(
      new RangeError('Cannot make tones with seconds = 0: wanted a number above 0'),
    );
  });
});

describe('spoken words', () => {
  const data = spoken({ n: 200, rng: rng(1) });
  const clips = rowsOf(data);
  const labels = flat(data, 'y');

  test('are ten, a second long at 8 kHz, of equal number, loud enough and never beyond 1', () => {
    expect(data.shape).toEqual([8000, 1]);
    expect(data.classes).toEqual('zero one two three four five six seven eight nine'.split(' '));
    expect(countsOf(data)).toEqual(new Array(10).fill(20));
    for (const clip of clips) {
      const loudest = clip.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
      expect(loudest).toBeGreaterThan(0.25);
      expect(loudest).toBeLessThan(1);
      expect(Math.abs(mean(clip))).toBeLessThan(0.05);
    }
  });

  // The part that sounds, in so many pieces; of each the energy in bands up to 3.6 kHz, as logarithms.
  const pieces = 8;
  const bands = Array.from({ length: 12 }, (_, band) => 150 + 300 * band);
  const heard = (clip: number[]) => {
    const loud = clip.flatMap((sample, i) => (Math.abs(sample) > 0.06 ? [i] : []));
    const [from, to] = [loud[0]!, loud.at(-1)! + 1];
    return Array.from({ length: pieces }, (_, piece) => {
      const part = clip.slice(
        from + ((to - from) * piece) / pieces,
        from + ((to - from) * (piece + 1)) / pieces,
      );
      const rate = 8000;
      // Three neighbouring pitches each, as a voice has gaps between its overtones.
      const energies = bands.map((hz) =>
        mean([hz - 90, hz, hz + 90].map((near) => strength(part, near, rate) ** 2)),
      );
      const total = energies.reduce((sum, energy) => sum + energy, 0);
      return energies.map((energy) => Math.log(1e-3 + energy / total));
    }).flat();
  };
  const features = clips.map(heard);

  test('sound alike for the same word: nearest neighbours know most of them by their spectrum over time', () => {
    let right = 0;
    for (let row = 100; row < 200; row++) {
      const distances = features
        .slice(0, 100)
        .map((other) => other.reduce((sum, value, i) => sum + (value - features[row]![i]!) ** 2, 0));
      if (labels[distances.indexOf(Math.min(...distances))] === labels[row]) right++;
    }
    expect(right).toBeGreaterThan(60); // 10 by chance
    expect(right).toBeLessThan(100);
  });

  test('have the vowels of their spelling: "three" ends bright, "four" is dark in its middle', () => {
    const brightness = (word: string, piece: number) => {
      const label = data.classes!.indexOf(word);
      const mine = features.filter((_, row) => labels[row] === label);
      const band = (hz: number) =>
        mean(mine.map((feature) => feature[piece * bands.length + bands.indexOf(hz)]!));
      return band(2250) - band(750); // the second formant of "ee" against that of "aw"
    };
    expect(brightness('three', 6)).toBeGreaterThan(0);
    expect(brightness('four', 4)).toBeLessThan(-1);
  });

  test('are of voices between 90 and 221 Hz', () => {
    const pitches = flat(data, 'pitch');
    expect(Math.min(...pitches)).toBeGreaterThanOrEqual(90);
    expect(Math.max(...pitches)).toBeLessThan(221.4); // 90 e^0.9
  });
});
