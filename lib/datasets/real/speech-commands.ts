import { createHash } from 'node:crypto';
import type { Entry } from '../format/entry.ts';
import { unzip } from '../format/zip.ts';
import { loader } from './loader.ts';
import { madeSpeech } from './made-speech.ts';
import { type Recording, recordings } from './recordings.ts';

/** 8,000 recordings of eight words by many speakers, a second each at 16 kHz: half a gigabyte in memory. */
export const speechCommands = loader({
  name: 'speech-commands',
  async read({ entry, bytes }) {
    const found = [...unzip(await bytes('mini_speech_commands.zip'))].flatMap(spoken);
    found.sort((a, b) => (a.name < b.name ? -1 : 1)); // packers may put files in any order
    const all = recordings(entry, found);
    const tested = found.map(({ speaker }) => isTested(speaker));
    const places = [...found.keys()];
    return {
      train: all.select(places.filter((at) => !tested[at])),
      test: all.select(places.filter((at) => tested[at])),
    };
  },
  standIn: { what: 'made words', n: 600, make: madeSpeech },
});

/** `mini_speech_commands/up/0a2b400e_nohash_0.wav`: the word and the speaker. Other files are left out. */
function spoken({ name, bytes }: Entry): Recording[] {
  const [, word, speaker] = /(?:^|\/)([a-z]+)\/([0-9a-f]+)_nohash_\d+\.wav$/.exec(name) ?? [];
  return word && speaker ? [{ name, bytes, word, speaker }] : [];
}

/**
 * The publisher's own way to divide: a speaker's hash says for good where all that he says belongs. Its parts to
 * validate and to test, a tenth each, are one here.
 */
function isTested(speaker: string): boolean {
  const most = 2 ** 27; // "~134M", as its function `which_set` has it
  const hash = Number.parseInt(createHash('sha1').update(speaker).digest('hex').slice(-7), 16);
  return ((hash % most) * 100) / (most - 1) < 20;
}
