/** Writes the ONNX format: the part of protocol buffers and of its schema that a graph of ours needs. */

/** An operation of a graph. */
export interface Node {
  op: string;
  domain: string;
  inputs: string[];
  outputs: string[];
  attributes: Record<string, Attribute>;
}

/** A whole number, many of them, a text, or a floating-point number marked as such. */
export type Attribute = number | readonly number[] | string | { float: number };

/** A constant, or an input or output with a shape (`undefined`: any). */
export interface Tensor {
  name: string;
  type: number;
  shape: readonly number[] | undefined;
}

export interface Constant extends Tensor {
  shape: readonly number[];
  bytes: Uint8Array;
}

/** Numbers that ONNX gives the types of elements. */
export const elementType = { float32: 1, int32: 6, int64: 7, bool: 9 } as const;

/** What a file of a whole model holds. */
export function encodeModel(graph: {
  nodes: readonly Node[];
  inputs: readonly Tensor[];
  outputs: readonly Tensor[];
  constants: readonly Constant[];
}): Uint8Array {
  const out = new Writer();
  out.int(1, 8); // the version of the format
  out.message(7, () => {
    for (const node of graph.nodes) out.message(1, () => writeNode(out, node));
    out.text(2, 'g');
    for (const constant of graph.constants) out.message(5, () => writeConstant(out, constant));
    for (const input of graph.inputs) out.message(11, () => writeTensor(out, input));
    for (const output of graph.outputs) out.message(12, () => writeTensor(out, output));
  });
  for (const [domain, version] of operatorSets) {
    out.message(8, () => {
      out.text(1, domain);
      out.int(2, version);
    });
  }
  return out.bytes();
}

const operatorSets = [
  ['', 18],
  ['com.microsoft', 1],
  ['com.microsoft.nchwc', 1],
] as const;

function writeNode(out: Writer, { op, domain, inputs, outputs, attributes }: Node): void {
  for (const input of inputs) out.text(1, input);
  for (const output of outputs) out.text(2, output);
  out.text(4, op);
  for (const name in attributes) out.message(5, () => writeAttribute(out, name, attributes[name]!));
  if (domain) out.text(7, domain);
}

function writeAttribute(out: Writer, name: string, value: Attribute): void {
  out.text(1, name);
  if (typeof value === 'number') {
    out.int(3, value);
    out.int(20, 2);
  } else if (typeof value === 'string') {
    out.text(4, value);
    out.int(20, 3);
  } else if ('float' in value) {
    out.float(2, value.float);
    out.int(20, 1);
  } else {
    for (const one of value) out.int(8, one);
    out.int(20, 7);
  }
}

function writeConstant(out: Writer, { name, type, shape, bytes }: Constant): void {
  for (const size of shape) out.int(1, size);
  out.int(2, type);
  out.text(8, name);
  out.raw(9, bytes);
}

function writeTensor(out: Writer, { name, type, shape }: Tensor): void {
  out.text(1, name);
  out.message(2, () => {
    out.message(1, () => {
      out.int(1, type);
      if (!shape) return;
      out.message(2, () => {
        for (const size of shape) out.message(1, () => out.int(1, size));
      });
    });
  });
}

/** Bytes that grow, with the field types of protocol buffers. */
class Writer {
  #bytes = new Uint8Array(4096);
  #view = new DataView(this.#bytes.buffer);
  #at = 0;

  int(field: number, value: number): void {
    this.#varint(field * 8);
    this.#varint(value);
  }

  float(field: number, value: number): void {
    this.#varint(field * 8 + 5);
    this.#room(4);
    this.#view.setFloat32(this.#at, value, true);
    this.#at += 4;
  }

  text(field: number, value: string): void {
    this.#varint(field * 8 + 2);
    this.#room(value.length + 5);
    this.#varint(value.length); // names are ASCII
    for (let i = 0; i < value.length; i++) this.#bytes[this.#at++] = value.charCodeAt(i);
  }

  raw(field: number, value: Uint8Array): void {
    this.#varint(field * 8 + 2);
    this.#varint(value.length);
    this.#room(value.length);
    this.#bytes.set(value, this.#at);
    this.#at += value.length;
  }

  /** A message inside a message: written first, then moved to make room for its length. */
  message(field: number, write: () => void): void {
    this.#varint(field * 8 + 2);
    const start = this.#at;
    write();
    const length = this.#at - start;
    const digits = length < 128 ? 1 : length < 16384 ? 2 : length < 2097152 ? 3 : length < 268435456 ? 4 : 5;
    this.#room(digits);
    this.#bytes.copyWithin(start + digits, start, this.#at);
    this.#at = start;
    this.#varint(length);
    this.#at = start + digits + length;
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#at);
  }

  #varint(value: number): void {
    this.#room(10);
    if (value < 0) return this.#negative(value);
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.#at++] = (rest % 128) + 128;
      rest = Math.floor(rest / 128);
    }
    this.#bytes[this.#at++] = rest;
  }

  #negative(value: number): void {
    let rest = BigInt.asUintN(64, BigInt(value));
    for (; rest > 127n; rest >>= 7n) this.#bytes[this.#at++] = Number(rest & 127n) + 128;
    this.#bytes[this.#at++] = Number(rest);
  }

  #room(more: number): void {
    if (this.#at + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#at + more));
    grown.set(this.#bytes);
    this.#bytes = grown;
    this.#view = new DataView(grown.buffer);
  }
}
