/**
 * The data in the form of RFC 1951. Node's own zlib changes its bytes from release to release, but a figure must
 * have the same bytes on every machine; this one is simple, and small enough for pictures with flat colours.
 */
export function packed(data: Uint8Array): Uint8Array {
  const out = new Bits(data.length + 64);
  out.put(1, 1); // the last block,
  out.put(1, 2); // with the codes that the format fixes
  const last = new Int32Array(1 << 15).fill(-1); // where three bytes with this hash were seen last
  for (let at = 0; at < data.length; ) {
    const earlier = seen(data, at, last);
    const length = earlier < 0 ? 0 : sameLength(data, earlier, at);
    if (length < 4) {
      literal(out, data[at]!);
      at++;
      continue;
    }
    copy(out, length, at - earlier);
    for (let next = at + 1; next < Math.min(at + length, data.length - 2); next++)
      last[hash(data, next)] = next;
    at += length;
  }
  literal(out, 256); // the end
  return out.bytes();
}

const farthest = 32_768;
const longest = 258;

function seen(data: Uint8Array, at: number, last: Int32Array): number {
  if (at + 3 > data.length) return -1;
  const key = hash(data, at);
  const earlier = last[key]!;
  last[key] = at;
  return at - earlier <= farthest ? earlier : -1;
}

function hash(data: Uint8Array, at: number): number {
  return (Math.imul(data[at]! | (data[at + 1]! << 8) | (data[at + 2]! << 16), 0x9e3779b1) >>> 17) & 0x7fff;
}

function sameLength(data: Uint8Array, earlier: number, at: number): number {
  const most = Math.min(longest, data.length - at);
  let length = 0;
  while (length < most && data[earlier + length] === data[at + length]) length++;
  return length;
}

// The fixed codes of literals and lengths, RFC 1951, 3.2.6.
function literal(out: Bits, value: number): void {
  if (value < 144) out.code(0x30 + value, 8);
  else if (value < 256) out.code(0x190 + value - 144, 9);
  else if (value < 280) out.code(value - 256, 7);
  else out.code(0xc0 + value - 280, 8);
}

// 3.2.5: a code says where a range begins, more bits where in it.
const lengths = ranges(
  3,
  [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5],
);
const distances = ranges(
  1,
  Array.from({ length: 30 }, (_, code) => Math.max(0, (code >> 1) - 1)),
);

function copy(out: Bits, length: number, distance: number): void {
  if (length === longest) literal(out, 285);
  else {
    const { code, start, bits } = rangeOf(lengths, length);
    literal(out, 257 + code);
    out.put(length - start, bits);
  }
  const { code, start, bits } = rangeOf(distances, distance);
  out.code(code, 5);
  out.put(distance - start, bits);
}

interface Range {
  code: number;
  start: number;
  bits: number;
}

function ranges(first: number, bits: readonly number[]): Range[] {
  let start = first;
  return bits.map((width, code) => {
    const range = { code, start, bits: width };
    start += 1 << width;
    return range;
  });
}

function rangeOf(all: readonly Range[], value: number): Range {
  let found = all[0]!;
  for (const range of all) if (range.start <= value) found = range;
  return found;
}

/** Bytes that grow bit by bit, the lowest bit first. */
class Bits {
  private store: Uint8Array;
  private length = 0;
  private held = 0;
  private count = 0;

  constructor(size: number) {
    this.store = new Uint8Array(size);
  }

  put(value: number, bits: number): void {
    this.held |= value << this.count;
    this.count += bits;
    while (this.count >= 8) this.flush();
  }

  /** Huffman codes stand with their highest bit first. */
  code(value: number, bits: number): void {
    let turned = 0;
    for (let bit = 0; bit < bits; bit++) turned |= ((value >> bit) & 1) << (bits - 1 - bit);
    this.put(turned, bits);
  }

  bytes(): Uint8Array {
    if (this.count > 0) this.flush();
    return this.store.subarray(0, this.length);
  }

  private flush(): void {
    if (this.length === this.store.length) {
      const larger = new Uint8Array(this.store.length * 2);
      larger.set(this.store);
      this.store = larger;
    }
    this.store[this.length++] = this.held & 0xff;
    this.held >>>= 8;
    this.count = Math.max(0, this.count - 8);
  }
}
