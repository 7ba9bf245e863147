import { textures } from '../made/textures.ts';
import type { Transform } from '../reader/mapped.ts';
import { idxPictures } from './idx-pictures.ts';
import { loader } from './loader.ts';

/** 70,000 pictures of clothes, shoes and bags in MNIST's form, and harder than it. */
export const fashionMnist = loader({
  name: 'fashion-mnist',
  read: async (files) => ({
    train: await idxPictures(files, 'train', 'fashion-'),
    test: await idxPictures(files, 't10k', 'fashion-'),
  }),
  standIn: {
    what: 'made grey patterns',
    n: 2500,
    make: (n, random) => textures({ n, size: 28, rng: random }).map(grey),
  },
});

const grey: Transform = {
  name: 'grey',
  shape: ([height = 0, width = 0]) => [height, width, 1],
  run(from, to) {
    for (let pixel = 0; pixel < to.length; pixel++) {
      to[pixel] = (from[3 * pixel]! + from[3 * pixel + 1]! + from[3 * pixel + 2]!) / 3;
    }
  },
};
