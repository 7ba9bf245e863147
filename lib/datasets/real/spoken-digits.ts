import { untar } from '../format/tar.ts';
import { loader } from './loader.ts';
import { madeSpeech } from './made-speech.ts';
import { type Recording, recordings } from './recordings.ts';

/** 3,000 recordings of the ten digits by six speakers, a second each at 8 kHz; the first five of each to test. */
export const spokenDigits = loader({
  name: 'spoken-digits',
  async read({ entry, bytes }) {
    const found = [...untar(await bytes('free-spoken-digit-recordings.tar.gz'))].flatMap(numbered);
    found.sort((a, b) => a.number - b.number || (a.name < b.name ? -1 : 1));
    // So its publisher wants it: "Recordings numbered 0-4 (inclusive) are in the test".
    const tested = found.filter(({ number }) => number < 5).length;
    const all = recordings(entry, found);
    return { train: all.slice(tested), test: all.slice(0, tested) };
  },
  standIn: { what: 'made words', n: 600, make: madeSpeech },
});

type Numbered = Recording & { number: number };

/** `recordings/7_jackson_32.wav`: the digit, the speaker, which of the fifty times. Other files are left out. */
function numbered({ name, bytes }: { name: string; bytes: Uint8Array }): Numbered[] {
  const [, word, speaker, number] = /(?:^|\/)recordings\/(\d)_([a-z]+)_(\d+)\.wav$/.exec(name) ?? [];
  return word && speaker ? [{ name, bytes, word, speaker, number: Number(number) }] : [];
}
