import { describe, expect, test } from '@jest/globals';
import { rng } from '../../../lib/base/index.ts';
import { drawnDigits, shapes, textures } from '../../../lib/datasets/made/index.ts';
import { countsOf, flat, mean, rowsOf, spread } from './columns.ts';
import { linearAccuracy } from './linear-model.ts';

describe('shapes', () => {
  const size = 32;
  const data = shapes({ n: 90, objects: 3, noise: 0, rng: rng(1) });
  const [pictures, masks] = [rowsOf(data), rowsOf(data, 'masks')];
  const [boxes, kinds] = [rowsOf(data, 'boxes'), rowsOf(data, 'kinds')];
  const boxOf = (row: number, object: number) =>
    boxes[row]!.slice(4 * object, 4 * object + 4) as [number, number, number, number];

  test('a box holds pixels of its shape only, touches them on all four sides, and no pixel is outside all boxes', () => {
    masks.forEach((mask, row) => {
      let [boxed, strange] = [0, 0];
      for (let object = 0; object < 3; object++) {
        const [left, top, right, bottom] = boxOf(row, object);
        const kind = kinds[row]![object]! + 1;
        const sides = { left: 0, top: 0, right: 0, bottom: 0 };
        for (let y = top; y < bottom; y++) {
          for (let x = left; x < right; x++) {
            const pixel = mask[y * size + x]!;
            if (pixel === 0) continue;
            if (pixel !== kind) strange++;
            boxed++;
            if (x === left) sides.left++;
            if (y === top) sides.top++;
            if (x === right - 1) sides.right++;
            if (y === bottom - 1) sides.bottom++;
          }
        }
        expect(Math.min(...Object.values(sides))).toBeGreaterThan(0);
      }
      expect(strange).toBe(0);
      expect(mask.filter((pixel) => pixel !== 0)).toHaveLength(boxed);
    });
  });

  test('boxes do not overlap and lie inside the picture', () => {
    boxes.forEach((_, row) => {
      for (let a = 0; a < 3; a++) {
        const [left, top, right, bottom] = boxOf(row, a);
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
        expect(Math.max(right, bottom)).toBeLessThanOrEqual(size);
        for (let b = 0; b < a; b++) {
          const [l, t, r, d] = boxOf(row, b);
          const common =
            Math.max(0, Math.min(right, r) - Math.max(left, l)) *
            Math.max(0, Math.min(bottom, d) - Math.max(top, t));
          expect(common).toBe(0);
        }
      }
    });
  });

  test('without noise a picture has one colour for its ground and one for each shape', () => {
    pictures.forEach((picture) => {
      const colours = new Set<string>();
      for (let at = 0; at < picture.length; at += 3) colours.add(picture.slice(at, at + 3).join());
      expect(colours.size).toBe(4);
    });
  });

  test('shapes fill their boxes as geometry has it: circles pi / 4, upright or turned squares 1 to 1/2, triangles about half', () => {
    const one = shapes({ n: 90, size: 64, noise: 0, rng: rng(2) });
    const shares: number[][] = [[], [], []];
    const [label, box, mask] = [flat(one, 'y'), rowsOf(one, 'boxes'), rowsOf(one, 'masks')];
    mask.forEach((pixels, row) => {
      const [left, top, right, bottom] = box[row] as [number, number, number, number];
      const filled = pixels.filter((pixel) => pixel > 0).length;
      shares[label[row]!]!.push(filled / ((right - left) * (bottom - top)));
    });
    const [circles, squares, triangles] = shares as [number[], number[], number[]];
    for (const share of circles) expect(Math.abs(share - Math.PI / 4)).toBeLessThan(0.04);
    // A square turned by t fills 1 / (1 + sin 2t) of its box, which is 2 / pi on average.
    expect(Math.abs(mean(squares) - 2 / Math.PI)).toBeLessThan(0.08);
    expect(Math.min(...squares)).toBeGreaterThan(0.47);
    expect(Math.max(...squares)).toBeGreaterThan(0.85);
    for (const share of triangles) expect(Math.abs(share - 0.5)).toBeLessThan(0.09);
  });

  test('y is the kind of the first shape and the kinds are equally frequent in it', () => {
    expect(Array.from(flat(data, 'y'))).toEqual(kinds.map(([first]) => first));
    expect(countsOf(data)).toEqual([30, 30, 30]);
    expect(data.classes).toEqual(['circle', 'square', 'triangle']);
  });

  test('the noise of a flat ground has its spread', () => {
    const noisy = shapes({ n: 40, noise: 0.05, rng: rng(3) });
    const ground = rowsOf(noisy, 'masks');
    const spreads = rowsOf(noisy).flatMap((picture, row) => {
      const reds = picture.filter((_, i) => i % 3 === 0 && ground[row]![i / 3] === 0);
      // Colours near black and white are cut off.
      return Math.abs(mean(reds) - 0.5) < 0.3 ? [spread(reds)] : [];
    });
    expect(spreads.length).toBeGreaterThan(10);
    expect(Math.abs(mean(spreads) - 0.05)).toBeLessThan(0.002);
  });

  test('five shapes do not find room, and small pictures none', () => {
    expect(() => shapes({ objects: 5 })).toThrow(
      new RangeError('Cannot make shapes with objects = 5: wanted 4 at most'),
    );
    expect(() => shapes({ size: 8 })).toThrow(
      new RangeError('Cannot make shapes with size = 8: wanted a whole number from 16 on'),
    );
    expect(shapes({ n: 30, objects: 4, size: 16 }).size).toBe(30);
  });
});

describe('textures', () => {
  const size = 16;
  const data = textures({ n: 1000, size, rng: rng(1) });
  const [pictures, labels] = [rowsOf(data), flat(data, 'y')];

  // How alike a picture is to itself moved by each step: blind to where a pattern starts, as a convolution is.
  const likeness = (picture: number[]) => {
    const grey = Array.from(
      { length: size * size },
      (_, i) => picture[3 * i]! + picture[3 * i + 1]! + picture[3 * i + 2]!,
    );
    const middle = mean(grey);
    const moved: number[] = [];
    for (let down = 0; down <= 5; down++) {
      for (let right = -5; right <= 5; right++) {
        let sum = 0;
        let pixels = 0;
        for (let y = 0; y + down < size; y++) {
          for (let x = Math.max(0, -right); x < size && x + right < size; x++) {
            sum += (grey[y * size + x]! - middle) * (grey[(y + down) * size + x + right]! - middle);
            pixels++;
          }
        }
        moved.push(sum / pixels);
      }
    }
    const strength = moved[5]!; // of the picture with itself, not moved
    return moved.map((value) => value / strength);
  };

  test('a linear model on pixels is far above chance and far below what the pattern tells', () => {
    const onPixels = linearAccuracy(pictures, labels, { classes: 10, train: 800, epochs: 6, lr: 0.003 });
    const onPatterns = linearAccuracy(pictures.map(likeness), labels, {
      classes: 10,
      train: 800,
      epochs: 30,
      lr: 0.05,
    });
    expect(onPixels).toBeGreaterThan(0.2);
    expect(onPixels).toBeLessThan(0.5);
    expect(onPatterns).toBeGreaterThan(onPixels + 0.2);
  });

  test('every class has a tenth of the pictures, and they come in the sizes of the lessons', () => {
    expect(countsOf(data)).toEqual(new Array(10).fill(100));
    expect(textures({ n: 10 }).shape).toEqual([32, 32, 3]);
    expect(data.shape).toEqual([16, 16, 3]);
    expect(new Set(data.classes).size).toBe(10);
  });

  test('pixels use the whole range from 0 to 1 and are neither dark nor pale on average', () => {
    const all = flat(data).sort();
    expect([all[0], all.at(-1)]).toEqual([0, 1]);
    expect(Math.abs(mean(all) - 0.5)).toBeLessThan(0.03);
  });
});

describe('drawn digits', () => {
  const data = drawnDigits({ n: 800, rng: rng(1) });
  const pictures = rowsOf(data);

  test('they have the form of MNIST: white on black, grey at the edges, nothing at the border', () => {
    expect(data.shape).toEqual([28, 28, 1]);
    expect(data.classes).toEqual([...'0123456789']);
    expect(countsOf(data)).toEqual(new Array(10).fill(80));
    const all = flat(data);
    // MNIST's mean is 0.1307; pens differ, so do these.
    expect(mean(all)).toBeGreaterThan(0.08);
    expect(mean(all)).toBeLessThan(0.2);
    const border = pictures.map((picture) =>
      picture.filter((_, i) => i < 28 || i >= 756 || i % 28 === 0 || i % 28 === 27),
    );
    expect(mean(border.flat())).toBeLessThan(0.005);
  });

  test('a linear model reads most of them and not all, as with MNIST', () => {
    const accuracy = linearAccuracy(pictures, flat(data, 'y'), {
      classes: 10,
      train: 600,
      epochs: 8,
      lr: 0.003,
    });
    expect(accuracy).toBeGreaterThan(0.7);
    expect(accuracy).toBeLessThan(0.97);
  });

  test('in a steady hand the holes are those of the digits: none in 1, 2, 3, 5 and 7, one in 0, 6 and 9, two in 8', () => {
    const steady = drawnDigits({ n: 200, size: 56, jitter: 0, rng: rng(2) });
    const labels = flat(steady, 'y');
    const holes = Array.from({ length: 10 }, () => new Set<number>());
    rowsOf(steady).forEach((picture, row) => {
      holes[labels[row]!]!.add(
        holesOf(
          picture.map((ink) => ink > 0.5),
          56,
        ),
      );
    });
    for (const digit of [1, 2, 3, 5, 7]) expect([digit, holes[digit]]).toEqual([digit, new Set([0])]);
    expect(holes[0]).toEqual(new Set([1]));
    expect(holes[8]).toEqual(new Set([2]));
    expect(holes[4]).toEqual(new Set([0, 1])); // open and closed
    for (const digit of [6, 9]) expect([digit, holes[digit]]).toEqual([digit, new Set([1])]);
  });

  test('without jitter and with one way to write it, all of a digit are one picture; noise is grain on it', () => {
    const steady = drawnDigits({ n: 100, jitter: 0 });
    const labels = flat(steady, 'y');
    const zeros = rowsOf(steady).filter((_, row) => labels[row] === 0);
    expect(new Set(zeros.map((zero) => zero.join())).size).toBe(2); // a round zero and a narrow one
    const grainy = drawnDigits({ n: 20, noise: 0.1 });
    const corner = rowsOf(grainy).map((picture) => picture[0]!);
    // Half of a normal grain is cut off at black: its mean is 0.1 / sqrt(2 pi) = 0.04.
    expect(Math.abs(mean(corner) - 0.04)).toBeLessThan(0.04);
    expect(Math.max(...corner)).toBeGreaterThan(0);
  });
});

/** How many regions of paper the ink encloses: all regions but the one around it. Paper hangs together by corners, too. */
function holesOf(ink: boolean[], size: number): number {
  const seen = [...ink];
  let regions = 0;
  for (let start = 0; start < seen.length; start++) {
    if (seen[start]) continue;
    regions++;
    const open = [start];
    while (open.length > 0) {
      const pixel = open.pop()!;
      if (seen[pixel]) continue;
      seen[pixel] = true;
      const [x, y] = [pixel % size, Math.floor(pixel / size)];
      for (let row = Math.max(0, y - 1); row <= Math.min(size - 1, y + 1); row++) {
        for (let column = Math.max(0, x - 1); column <= Math.min(size - 1, x + 1); column++) {
          if (!seen[row * size + column]) open.push(row * size + column);
        }
      }
    }
  }
  return regions - 1;
}
