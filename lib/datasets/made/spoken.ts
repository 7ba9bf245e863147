import { type Rng, rng as seeded } from '../../base/index.ts';
import { numbers } from '../column.ts';
import { Dataset } from '../dataset.ts';
import { balancedLabels } from './balanced-labels.ts';
import { type Sound, spokenWords } from './spoken-words.ts';
import { wantAmount, wantWhole } from './want.ts';

export interface SpokenOptions {
  n?: number;
  noise?: number;
  rng?: Rng;
}

const rate = 8000;
const length = rate; // one second

/**
 * Ten words from a mouth of formulas: a buzz or a hiss through three resonances that glide from sound to sound.
 * Voice, pace, loudness and start differ. X: (8000, 1), one second at 8 kHz; y: the digit; extra.pitch: in Hz.
 */
export function spoken({
  n = 200,
  noise = 0.01,
  rng = seeded(0).fork('spoken'),
}: SpokenOptions = {}): Dataset {
  wantWhole('spoken', { n });
  wantAmount('spoken', { noise });
  const classes = Object.keys(spokenWords);
  const y = balancedLabels(n, classes.length, rng);
  const X = new Float32Array(n * length);
  const pitch = Float32Array.from({ length: n }, () => 90 * Math.exp(0.9 * rng())); // from a bass to a child
  y.forEach((label, row) => {
    const clip = X.subarray(row * length, (row + 1) * length);
    for (let i = 0; i < length; i++) clip[i] = noise * rng.normal();
    const sound = speak(spokenWords[classes[label]!]!, pitch[row]!, rng);
    const from = rng.int(length - sound.length + 1);
    const loudness = (0.3 + 0.6 * rng()) / Math.max(...sound.map(Math.abs));
    for (const [i, sample] of sound.entries()) clip[from + i]! += loudness * sample;
  });
  return new Dataset({
    name: 'spoken',
    X: numbers(X, [length, 1]),
    y: numbers(y),
    extra: { pitch: numbers(pitch) },
    classes,
    note: `made: ten words from a mouth of formulas at ${rate} Hz, noise ${noise}`,
  });
}

type Word = (typeof spokenWords)[string];

const frame = 40; // samples, 5 ms: for so long a mouth can be taken to stand still

function speak(word: Word, pitch: number, rng: Rng): Float64Array {
  const frames = Math.round((0.4 + 0.4 * rng()) * (rate / frame));
  const throat = 0.88 + 0.26 * rng(); // short ones resonate higher
  const soundAt = glide(word.map((part) => ({ ...part, length: part.length * (0.8 + 0.4 * rng()) })));
  const mouth = [new Resonance(), new Resonance(), new Resonance()];
  const samples = new Float64Array(frames * frame);
  let turn = 0; // of the vocal cords; each full one is a push of air
  for (let i = 0; i < samples.length; i++) {
    const done = i / samples.length;
    const { formants, voice, breath } = soundAt(done);
    if (i % frame === 0) {
      for (const [k, resonance] of mouth.entries()) resonance.tune(formants[k]! * throat, 60 + 40 * k);
    }
    turn += (pitch * (1.1 - 0.2 * done)) / rate; // the voice falls towards the end
    let air = breath * 0.12 * rng.normal();
    if (turn >= 1) {
      turn -= 1;
      air += voice;
    }
    const fade = Math.min(1, 20 * done, 20 * (1 - done));
    samples[i] = fade * mouth.reduce((sum, resonance, k) => sum + resonance.pass(air) / (k + 1), 0);
  }
  return samples;
}

/** The sound at each part of the word, from 0 to 1: from the middle of one sound to the middle of the next. */
function glide(word: Word): (done: number) => Sound {
  const total = word.reduce((sum, { length: part }) => sum + part, 0);
  let passed = 0;
  const middles = word.map(({ sound, length: part }) => {
    passed += part;
    return { sound, at: (passed - part / 2) / total };
  });
  return (done) => {
    const next = middles.findIndex(({ at }) => at > done);
    if (next <= 0) return (next === 0 ? middles[0]! : middles.at(-1)!).sound;
    const [a, b] = [middles[next - 1]!, middles[next]!];
    const part = (done - a.at) / (b.at - a.at);
    const between = (from: number, to: number) => from + (to - from) * part;
    return {
      formants: a.sound.formants.map((hz, k) => between(hz, b.sound.formants[k]!)) as [
        number,
        number,
        number,
      ],
      voice: between(a.sound.voice, b.sound.voice),
      breath: between(a.sound.breath, b.sound.breath),
    };
  };
}

/** A filter with two poles, as speech synthesizers have them: it rings at one pitch and fades with its width. */
class Resonance {
  #a = 0;
  #b = 0;
  #c = 0;
  #last = 0;
  #beforeLast = 0;

  tune(hz: number, width: number): void {
    const radius = Math.exp((-Math.PI * width) / rate);
    this.#c = -radius * radius;
    // Above the highest pitch that samples can hold there is nothing to ring.
    this.#b = 2 * radius * Math.cos((2 * Math.PI * Math.min(hz, 0.48 * rate)) / rate);
    this.#a = 1 - radius;
  }

  pass(air: number): number {
    const sample = this.#a * air + this.#b * this.#last + this.#c * this.#beforeLast;
    this.#beforeLast = this.#last;
    this.#last = sample;
    return sample;
  }
}
