import type { Graph, Name } from '../../ort/graph.ts';
import type { Attribute } from '../../ort/onnx.ts';
import { nchwc } from './block-size.ts';
import type { PoolGradient } from './pool.ts';

/** Sizes of images as tensorflow.js has them. */
export interface Image {
  n: number;
  h: number;
  w: number;
  c: number;
}

export const imageOf = ([n, h, w, c]: readonly number[]): Image => ({ n: n!, h: h!, w: w!, c: c! });

/**
 * Which images of a graph are also there in blocks of channels. Both forms of an image have a name; what turns
 * one into the other is in the graph at once, and is dropped with all else that nobody uses.
 *
 * An image (n, h, w, c) in blocks is (n, c / size, h, w, size). Channels that fill the last block up are zero.
 */
export class Layouts {
  readonly graph: Graph;
  readonly size: number;
  readonly #blocked = new Map<Name, Name>();
  /** Convolutions by their blocked results: a bias and a rectifier behind one become part of it. */
  readonly convs = new Map<Name, { operands: readonly Name[]; attributes: Record<string, Attribute> }>();
  /** What has been rectified, and the result, by plain names. */
  readonly rectified = new Map<Name, Name>();
  /** Where something is above zero, and what that was asked of, by plain names. */
  readonly steps = new Map<Name, Name>();
  /** Gradients of poolings by their plain names. */
  readonly poolGradients = new Map<Name, PoolGradient>();

  constructor(graph: Graph, size: number) {
    this.graph = graph;
    this.size = size;
  }

  /** So many channels as fill whole blocks. */
  padded(channels: number): number {
    return Math.ceil(channels / this.size) * this.size;
  }

  isBlocked(plain: Name): boolean {
    return this.#blocked.has(plain);
  }

  /** An image that lies in blocks, made known by the name of its plain form. */
  give(blocked: Name, { c }: Image): Name {
    const plain = this.graph.op('ReorderOutput', [blocked], { channels: c, channels_last: 1 }, nchwc);
    this.#blocked.set(plain, blocked);
    return plain;
  }

  /** The blocked form of an image. */
  blocked(plain: Name, image: Image): Name {
    const known = this.#blocked.get(plain);
    if (known) return known;
    const { graph } = this;
    const missing = (4 - (image.c % 4)) % 4; // onnxruntime fills blocks up itself, but only from fours
    const fours =
      missing === 0 ? plain : graph.op('Pad', [plain, graph.ints([0, 0, 0, 0, 0, 0, 0, missing])]);
    const blocked = graph.op('ReorderInput', [fours], { channels_last: 1 }, nchwc);
    this.#blocked.set(plain, blocked);
    return blocked;
  }

  /** Rows of one block each: (n * blocks * h * w, size). */
  rows(blocked: Name, { n, h, w, c }: Image): Name {
    return this.graph.reshape(blocked, [(n * this.padded(c) * h * w) / this.size, this.size]);
  }

  /** Puts rows in another order; -1 stands for a row of zeros. */
  gather(rows: Name, count: number, order: Int32Array): Name {
    const { graph, size } = this;
    if (!order.includes(-1)) {
      return graph.op('Gather', [rows, graph.constant(order, [order.length], 'int32')], { axis: 0 });
    }
    const more = graph.op('Concat', [rows, graph.constant(new Float32Array(size), [1, size])], { axis: 0 });
    const filled = order.map((row) => (row < 0 ? count : row));
    return graph.op('Gather', [more, graph.constant(filled, [filled.length], 'int32')], { axis: 0 });
  }

  /** A vector with one number for each channel, filled up with zeros. */
  channels(vector: Name, c: number): Name {
    const missing = this.padded(c) - c;
    return missing === 0 ? vector : this.graph.op('Pad', [vector, this.graph.ints([0, missing])]);
  }
}
