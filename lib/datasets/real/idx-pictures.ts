import { shapeText } from '../../base/index.ts';
import { numbers } from '../column.ts';
import { Dataset } from '../dataset.ts';
import { type Idx, readIdx } from '../format/idx.ts';
import type { Files } from './files.ts';

/** The pictures and labels of a part, `train` or `t10k`, in MNIST's two files. */
export async function idxPictures(files: Files, part: string, folder = ''): Promise<Dataset> {
  const { name, shape, classes } = files.entry;
  const [height = 0, width = 0] = shape;
  const images = await idx(files, `${folder}${part}-images-idx3-ubyte.gz`, [height, width]);
  const labels = await idx(files, `${folder}${part}-labels-idx1-ubyte.gz`, []);
  const X = numbers(images, shape, { scale: 1 / 255 }); // (n, 28, 28, 1)
  return new Dataset({ name, X, y: numbers(labels), classes });
}

async function idx(files: Files, file: string, wanted: readonly number[]): Promise<Uint8Array> {
  const { shape, values }: Idx = readIdx(await files.bytes(file));
  if (values instanceof Uint8Array && shape.slice(1).join() === wanted.join()) return values;
  const found = `${values.constructor.name.replace('Array', '')} numbers of shape ${shapeText(shape)}`;
  throw new RangeError(
    `Cannot use ${file} of the dataset "${files.entry.name}": it holds ${found}; wanted Uint8 numbers of shape (n${wanted.map((size) => `, ${size}`).join('')})`,
  );
}
