import { type Rng, rng as seeded } from '../../base/index.ts';
import { numbers } from '../column.ts';
import { Dataset } from '../dataset.ts';
import { balancedLabels } from './balanced-labels.ts';
import { wantAmount, wantPositive, wantWhole } from './want.ts';

export interface TonesOptions {
  n?: number;
  /** Samples a second. */
  rate?: number;
  seconds?: number;
  noise?: number;
  rng?: Rng;
}

/** The white keys from A3 to C5, in semitones above A3 (220 Hz). */
export const keys: Readonly<Record<string, number>> = {
  A3: 0,
  B3: 2,
  C4: 3,
  D4: 5,
  E4: 7,
  F4: 8,
  G4: 10,
  A4: 12,
  B4: 14,
  C5: 15,
};

/** Tones of ten keys on many instruments: overtones, loudness and start are chance. X: (rate x seconds, 1); y: the key. */
export function tones({
  n = 200,
  rate = 8000,
  seconds = 1,
  noise = 0.02,
  rng = seeded(0).fork('tones'),
}: TonesOptions = {}): Dataset {
  wantWhole('tones', { n });
  wantWhole('tones', { rate }, 4000);
  wantPositive('tones', { seconds });
  wantAmount('tones', { noise });
  const length = Math.round(rate * seconds);
  wantWhole('tones', { 'rate x seconds': length });
  const classes = Object.keys(keys);
  const y = balancedLabels(n, classes.length, rng);
  const X = new Float32Array(n * length);
  y.forEach((label, row) => {
    const semitones = keys[classes[label]!]! + 0.1 * rng.normal(); // nobody tunes quite alike
    const pitch = 220 * Math.exp((Math.LN2 * semitones) / 12); // powers differ between versions of Node
    const overtones = [1, 0.6 * rng(), 0.4 * rng()].map((height) => ({ height, phase: 2 * Math.PI * rng() }));
    const total = overtones.reduce((sum, { height }) => sum + height, 0);
    const loudness = (0.3 + 0.6 * rng()) / total;
    const fading = 3 * rng(); // from an organ's to a guitar's
    for (let i = 0; i < length; i++) {
      const time = i / rate;
      let sum = 0;
      for (const [k, { height, phase }] of overtones.entries()) {
        sum += height * Math.sin(2 * Math.PI * pitch * (k + 1) * time + phase);
      }
      X[row * length + i] = loudness * Math.exp(-fading * time) * sum + noise * rng.normal();
    }
  });
  return new Dataset({
    name: 'tones',
    X: numbers(X, [length, 1]),
    y: numbers(y),
    classes,
    note: `made: tones of ten keys at ${rate} Hz, noise ${noise}`,
  });
}
