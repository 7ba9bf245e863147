import { hidden, leaksNothing, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number };
interface Bytes {
  bytes: number[];
  n: number;
  h: number;
  w: number;
  c: number;
}

function drawn(rng: Random, index: number): Bytes {
  const [n, h, w, c] = [1 + rng.int(4), 2 + rng.int(5), 2 + rng.int(5), index % 2 === 0 ? 3 : 1];
  const darkest = index % 3 === 0 ? 200 : 256; // not every pile of pictures has a white pixel
  return { n, h, w, c, bytes: Array.from({ length: n * h * w * c }, () => rng.int(darkest)) };
}

/** The same numbers in arrays within arrays, taken one after the other. */
function nested({ bytes, n, h, w, c }: Bytes): number[][][][] {
  let at = 0;
  const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
  return times(n, () => times(h, () => times(w, () => times(c, () => bytes[at++]! / 255))));
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'shape, kind of numbers and every pixel, grey or in colour',
    points: 2,
    cases: 9,
    make: drawn,
    probe: ({ prepareImages }, { bytes, n, h, w, c }) => {
      const x = prepareImages(Uint8Array.from(bytes), n, h, w, c);
      const found = { shape: x.shape as number[], dtype: x.dtype as string, pixels: x.arraySync() };
      x.dispose();
      return found;
    },
    verdict: (given, found) => {
      const { n, h, w, c } = given;
      const wanted = { shape: [n, h, w, c], dtype: 'float32', pixels: nested(given) };
      return same(found, wanted, { within: 1e-6, what: 'the tensor' });
    },
  }),

  // The order of the pictures, and that none looks at its neighbours.
  check({
    name: 'each picture by itself gives what it is among the others',
    points: 1,
    make: (rng, index) => ({ ...drawn(rng, index), n: 1 }),
    probe: ({ prepareImages }, { bytes, h, w, c }) => {
      const size = h * w * c;
      const first = bytes.slice(0, size);
      const second = first.map((byte) => 255 - byte);
      const both = prepareImages(Uint8Array.from([...first, ...second]), 2, h, w, c);
      const alone = prepareImages(Uint8Array.from(second), 1, h, w, c);
      const found = { both: Array.from(both.dataSync()), alone: Array.from(alone.dataSync()) };
      both.dispose();
      alone.dispose();
      return found;
    },
    verdict: ({ bytes, h, w, c }, found) => {
      const first = bytes.slice(0, h * w * c).map((byte) => byte / 255);
      const second = first.map((one) => 1 - one);
      return same(
        found,
        { both: [...first, ...second], alone: second },
        { within: 1e-6, what: 'the pixels' },
      );
    },
  }),

  check({
    name: 'bytes that do not make so many pictures are refused',
    points: 1,
    cases: 6,
    make: (rng, index) => {
      const one = drawn(rng, index);
      return { ...one, bytes: index % 2 === 0 ? [...one.bytes, ...one.bytes] : one.bytes.slice(1) };
    },
    probe: ({ prepareImages }, { bytes, n, h, w, c }) =>
      prepareImages(Uint8Array.from(bytes), n, h, w, c).shape as number[],
    throws: true,
    verdict: () => undefined,
  }),

  leaksNothing(1),
]);
