import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { cifar10, fashionMnist, mnist } from '../../../lib/datasets/index.ts';
import { alone, shown } from './here.ts';
import { cifar, idx, tarGz } from './packed.ts';
import { served } from './served.ts';

alone();

/** Pictures of one brightness each, 10 in the first, 20 in the second, and so on. */
const images = (count: number, shape = [28, 28]) =>
  idx(
    [count, ...shape],
    Array.from({ length: count }, (_, at) => Array<number>(784).fill(10 * (at + 1))).flat(),
  );
const labels = (...all: number[]) => idx([all.length], all);

const four = (prefix = '') => ({
  [`${prefix}train-images-idx3-ubyte.gz`]: gzipSync(images(3)),
  [`${prefix}train-labels-idx1-ubyte.gz`]: gzipSync(labels(7, 0, 9)),
  [`${prefix}t10k-images-idx3-ubyte.gz`]: gzipSync(images(10)),
  [`${prefix}t10k-labels-idx1-ubyte.gz`]: gzipSync(labels(5, 6, 5, 6, 5, 6, 5, 6, 5, 6)),
});

describe.each([
  ['mnist', mnist, '', '7'],
  ['fashion-mnist', fashionMnist, 'fashion-', 'sneaker'],
] as const)('%s', (name, loader, prefix, classOfSeven) => {
  const counts = { train: 3, test: 10 };

  test('its four files become pictures from 0 to 1 with their classes', async () => {
    const catalog = await served(name, four(prefix), counts);
    const { train, test: held, full, source } = await loader({ catalog });
    expect([train.size, held.size, full]).toEqual([3, 10, true]);
    expect(train.shape).toEqual([28, 28, 1]);
    expect(train.at(2).X).toEqual(new Float32Array(784).fill(30 / 255));
    expect(Array.from(train.labels())).toEqual([7, 0, 9]);
    expect(train.classes![7]).toBe(classOfSeven);
    expect(source).toMatch(/^http:\/\/127\.0\.0\.1:\d+\//);
    expect(shown).toEqual([]);
  });

  test('the second time they come out of the cache', async () => {
    const catalog = await served(name, four(prefix), counts);
    const first = await loader({ catalog });
    const second = await loader({ catalog });
    expect(second.source).toBe('cache');
    expect(second.train.toArrays()).toEqual(first.train.toArrays());
  });

  test('the files may also be unpacked', async () => {
    const files = { ...four(prefix), [`${prefix}train-images-idx3-ubyte.gz`]: images(3) };
    const { train } = await loader({ catalog: await served(name, files, counts) });
    expect(train.at(0).X[0]).toBeCloseTo(10 / 255, 6);
  });

  test('pictures of another size are refused', async () => {
    const file = `${prefix}train-images-idx3-ubyte.gz`;
    const files = { ...four(prefix), [file]: gzipSync(images(3, [14, 56])) };
    await expect(loader({ catalog: await served(name, files, counts) })).rejects.toThrow(
      new RangeError(
        `Cannot use ${file} of the dataset "${name}": it holds Uint8 numbers of shape (3, 14, 56); wanted Uint8 numbers of shape (n, 28, 28)`,
      ),
    );
  });

  test('a label out of range is refused', async () => {
    const files = {
      ...four(prefix),
      [`${prefix}t10k-labels-idx1-ubyte.gz`]: gzipSync(labels(...Array(10).fill(12))),
    };
    await expect(loader({ catalog: await served(name, files, counts) })).rejects.toThrow(
      `Cannot make the dataset "${name}": example 0 has the label 12; wanted a whole number from 0 to 9, for there are 10 classes. Look whether labels count from 0`,
    );
  });

  test('another number of examples than the catalogue says is refused', async () => {
    const catalog = await served(name, four(prefix), { train: 60_000, test: 10 });
    await expect(loader({ catalog })).rejects.toThrow(
      new RangeError(
        `Cannot use the dataset "${name}": train has 3 examples, wanted 60,000. Its files hold other data than the catalogue says`,
      ),
    );
  });

  test('bytes that are no pictures are told with their file', async () => {
    const file = `${prefix}t10k-images-idx3-ubyte.gz`;
    const files = { ...four(prefix), [file]: gzipSync(images(10).subarray(0, 5000)) };
    await expect(loader({ catalog: await served(name, files, counts) })).rejects.toThrow(
      `Cannot use ${file} of the dataset "${name}": cannot read IDX: the header promises 10 x 28 x 28 numbers in 7840 bytes, found 4984: is the file cut off?`,
    );
  });
});

test('where only the test files of MNIST can be had, they serve for both parts, and it is no full MNIST', async () => {
  const { 't10k-images-idx3-ubyte.gz': pictures, 't10k-labels-idx1-ubyte.gz': answers } = four();
  const files = { 't10k-images-idx3-ubyte.gz': pictures!, 't10k-labels-idx1-ubyte.gz': answers! };
  const {
    train,
    test: held,
    full,
    source,
  } = await mnist({ catalog: await served('mnist', files, { train: 3, test: 10 }) });
  expect([train.size, held.size, full]).toEqual([8, 2, false]);
  expect(source).toMatch(/^http:.*: the 10,000 test digits alone, 8,000 of them to train$/);
  const ofBoth = [...train.toArrays().X, ...held.toArrays().X].map((picture) => JSON.stringify(picture));
  expect(new Set(ofBoth).size).toBe(10);
  expect(shown).toEqual([
    expect.stringMatching(
      /^"mnist" cannot be had in full here \(no source could be reached\): instead of its [\d,]+ examples there are the 10,000 test digits alone, 8,000 of them to train\. Next: npx downhill data fetch mnist$/,
    ),
  ]);
});

describe('cifar10', () => {
  const members = {
    'cifar-10-batches-bin/batches.meta.txt': 'airplane\nautomobile\n',
    'cifar-10-batches-bin/data_batch_2.bin': cifar([{ label: 9, colour: [0, 0, 255] }]),
    'cifar-10-batches-bin/data_batch_1.bin': cifar([{ label: 3, colour: [255, 51, 0] }]),
    'cifar-10-batches-bin/test_batch.bin': cifar([{ label: 1, colour: [0, 255, 0] }]),
  };
  const archive = (all: Record<string, Buffer | string>) => ({ 'cifar-10-binary.tar.gz': tarGz(all) });

  test('its batches become coloured pictures in the order of their numbers', async () => {
    const catalog = await served('cifar10', archive(members), { train: 2, test: 1 });
    const { train, test: held, full } = await cifar10({ catalog });
    expect([train.size, held.size, full]).toEqual([2, 1, true]);
    expect(train.shape).toEqual([32, 32, 3]);
    expect(Array.from(train.labels(), (label) => train.classes![label])).toEqual(['cat', 'truck']);
    expect(Array.from(train.at(0).X.slice(0, 6))).toEqual([1, Math.fround(0.2), 0, 1, Math.fround(0.2), 0]);
    expect(Array.from(held.at(0).X.slice(-3))).toEqual([0, 1, 0]);
  });

  test('an archive without its test batch is told in one sentence', async () => {
    const { 'cifar-10-batches-bin/test_batch.bin': _, ...rest } = members;
    const catalog = await served('cifar10', archive(rest), { train: 2, test: 1 });
    await expect(cifar10({ catalog })).rejects.toThrow(
      'Cannot make the dataset "cifar10": it has no examples; wanted one or more. Look whether its file is empty',
    );
  });
});
