import type { Name } from '../../ort/graph.ts';
import type { Image, Layouts } from './layouts.ts';

/** The sizes of a filter as tensorflow.js has it: (height, width, in, out). */
export interface Filter {
  kh: number;
  kw: number;
  i: number;
  o: number;
}

/**
 * A filter in blocks: (out / size, in / size, kh, kw, size in, size out); for fewer inputs than a block, the image
 * is not in blocks: (out / size, in, kh, kw, size out).
 */
export function forward(layouts: Layouts, w: Name, { kh, kw, i, o }: Filter): Name {
  const { graph, size } = layouts;
  const [ip, op] = [i < size ? i : layouts.padded(i), layouts.padded(o)];
  const rows = graph.reshape(padLast(layouts, w, o, op), [(kh * kw * i * op) / size, size]);
  const order = new Int32Array((kh * kw * ip * op) / size);
  let at = 0;
  const row = (ob: number, a: number, b: number, c: number) => {
    order[at++] = c < i ? (((a * kw + b) * i + c) * op) / size + ob : -1;
  };
  for (let ob = 0; ob < op / size; ob++) {
    if (i < size) each([i, kh, kw], (c, a, b) => row(ob, a, b, c));
    else each([ip / size, kh, kw, size], (ib, a, b, c) => row(ob, a, b, ib * size + c));
  }
  return graph.reshape(layouts.gather(rows, (kh * kw * i * op) / size, order), [op, ip, kh, kw]);
}

/** Counts through sizes, the last the fastest. */
function each(sizes: readonly number[], visit: (...at: [number, number, number, number]) => void): void {
  const [first = 1, second = 1, third = 1, fourth = 1] = sizes;
  for (let i = 0; i < first; i++)
    for (let j = 0; j < second; j++)
      for (let k = 0; k < third; k++) for (let l = 0; l < fourth; l++) visit(i, j, k, l);
}

/** The filter that carries gradients back: turned around, with inputs and outputs exchanged. */
export function backward(layouts: Layouts, w: Name, { kh, kw, i, o }: Filter): Name {
  const { graph, size } = layouts;
  const [ip, op] = [layouts.padded(i), layouts.padded(o)];
  const exchanged = graph.transpose(w, [0, 1, 3, 2]); // (kh, kw, out, in)
  const rows = graph.reshape(padLast(layouts, exchanged, i, ip), [(kh * kw * o * ip) / size, size]);
  const order = new Int32Array((kh * kw * ip * op) / size);
  let at = 0;
  for (let ib = 0; ib < ip / size; ib++)
    for (let ob = 0; ob < op / size; ob++)
      for (let a = kh - 1; a >= 0; a--)
        for (let b = kw - 1; b >= 0; b--)
          for (let c = 0; c < size; c++) {
            const from = ob * size + c;
            order[at++] = from < o ? (((a * kw + b) * o + from) * ip) / size + ib : -1;
          }
  return graph.reshape(layouts.gather(rows, (kh * kw * o * ip) / size, order), [ip, op, kh, kw]);
}

/** An image (n, h, w, out) as a filter whose inputs are the examples: (out / size, n / size, h, w, size n, size out). */
export function ofImage(layouts: Layouts, blocked: Name, image: Image): Name {
  const { graph, size } = layouts;
  const { n, h, w, c } = image;
  const [np, blocks] = [layouts.padded(n), layouts.padded(c) / size];
  const order = new Int32Array(blocks * np * h * w);
  let at = 0;
  for (let ob = 0; ob < blocks; ob++)
    for (let nb = 0; nb < np / size; nb++)
      for (let pixel = 0; pixel < h * w; pixel++)
        for (let e = 0; e < size; e++) {
          const example = nb * size + e;
          order[at++] = example < n ? (example * blocks + ob) * h * w + pixel : -1;
        }
  return graph.reshape(layouts.gather(layouts.rows(blocked, image), n * blocks * h * w, order), [
    blocks * size,
    np,
    h,
    w,
  ]);
}

function padLast({ graph }: Layouts, x: Name, from: number, to: number): Name {
  return from === to ? x : graph.op('Pad', [x, graph.ints([0, 0, 0, 0, 0, 0, 0, to - from])]);
}
