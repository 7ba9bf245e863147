import { numbers } from '../column.ts';
import { Dataset } from '../dataset.ts';
import { readCifar } from '../format/cifar.ts';
import { untar } from '../format/tar.ts';
import { textures } from '../made/textures.ts';
import type { CatalogEntry } from '../source/catalog.ts';
import { loader } from './loader.ts';

/** 60,000 coloured photographs of ten things, 32 x 32, 10,000 of them to test. */
export const cifar10 = loader({
  name: 'cifar10',
  async read({ entry, bytes }) {
    const batches = [...untar(await bytes('cifar-10-binary.tar.gz'))];
    const inOrder = (pattern: RegExp) =>
      batches
        .filter(({ name }) => pattern.test(name))
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map((batch) => batch.bytes);
    return {
      train: pictures(entry, inOrder(/(^|\/)data_batch_\d\.bin$/)),
      test: pictures(entry, inOrder(/(^|\/)test_batch\.bin$/)),
    };
  },
  standIn: {
    what: 'made patterns in ten classes',
    n: 2500,
    make: (n, random) => textures({ n, rng: random }),
  },
});

function pictures({ name, shape, classes }: CatalogEntry, batches: readonly Uint8Array[]): Dataset {
  const read = batches.map((batch) => readCifar(batch));
  const X = numbers(joined(read.map((batch) => batch.pictures)), shape, { scale: 1 / 255 }); // (n, 32, 32, 3)
  return new Dataset({ name, X, y: numbers(joined(read.map(({ labels }) => labels))), classes });
}

const joined = (parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
