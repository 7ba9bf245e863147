import { rng } from '../../base/index.ts';
import { drawnDigits } from '../made/drawn-digits.ts';
import { SourceError } from '../source/source-error.ts';
import { idxPictures } from './idx-pictures.ts';
import { loader } from './loader.ts';

/** 70,000 handwritten digits, 28 x 28, white on black: 60,000 to train and 10,000 to test. */
export const mnist = loader({
  name: 'mnist',
  async read(files) {
    const test = await idxPictures(files, 't10k');
    try {
      return { train: await idxPictures(files, 'train'), test };
    } catch (problem) {
      if (!(problem instanceof SourceError)) throw problem;
      // Real digits, if fewer, are worth more to a lesson than made ones.
      return { ...test.split({ rng: rng(0) }), part: 'the 10,000 test digits alone, 8,000 of them to train' };
    }
  },
  standIn: { what: 'drawn digits', n: 25_000, make: (n, random) => drawnDigits({ n, rng: random }) },
});
