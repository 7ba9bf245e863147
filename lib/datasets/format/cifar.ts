import { FormatError } from './format-error.ts';
import { foundIn } from './looks-like.ts';

const side = 32;
const plane = side * side;
const picture = 3 * plane;

/** Pictures of CIFAR with their labels. */
export interface Cifar {
  readonly count: number;
  /** Bytes, (count, 32, 32, 3). */
  readonly pictures: Uint8Array;
  /** The class of each picture, from 0. */
  readonly labels: Uint8Array;
  /** In CIFAR-100 the group that the class belongs to, 0 to 19; empty otherwise. */
  readonly groups: Uint8Array;
}

const groupsOfHundred = 20;

/** The pictures in a file of CIFAR-10's or CIFAR-100's binary version, colours of a pixel side by side. */
export function readCifar(bytes: Uint8Array, { classes = 10 }: { classes?: 10 | 100 } = {}): Cifar {
  const reader = `CIFAR-${classes}`;
  const before = classes === 100 ? 2 : 1; // a byte for the class, in CIFAR-100 one for the group before it
  const record = before + picture;
  if (bytes.length === 0) throw new FormatError(reader, 'the file is empty');
  if (bytes.length % record !== 0) {
    const found = foundIn(bytes, `the file has ${bytes.length} bytes`);
    throw new FormatError(reader, `${found}; wanted a multiple of ${record}, the bytes of a picture`);
  }
  const count = bytes.length / record;
  const pictures = new Uint8Array(count * picture);
  const labels = new Uint8Array(count);
  const groups = new Uint8Array(classes === 100 ? count : 0);
  for (let i = 0; i < count; i++) {
    const at = i * record;
    labels[i] = below(classes, bytes[at + before - 1]!, 'class', i);
    if (classes === 100) groups[i] = below(groupsOfHundred, bytes[at]!, 'group', i);
    interleave(bytes, at + before, pictures, i * picture);
  }
  return { count, pictures, labels, groups };

  function below(limit: number, label: number, what: string, i: number): number {
    if (label < limit) return label;
    throw new FormatError(reader, `picture ${i + 1} is of ${what} ${label}, wanted 0 to ${limit - 1}`);
  }
}

/** All reds, all greens, all blues -> the three colours of each pixel. */
function interleave(from: Uint8Array, begin: number, to: Uint8Array, at: number): void {
  for (let pixel = 0; pixel < plane; pixel++) {
    for (let colour = 0; colour < 3; colour++) {
      to[at + 3 * pixel + colour] = from[begin + colour * plane + pixel]!;
    }
  }
}
