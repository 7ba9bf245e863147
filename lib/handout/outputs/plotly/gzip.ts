import { crc32 } from 'node:zlib';
import { type BitWriter, bitWriter } from './bit-writer.ts';
import { distanceOf, findCopies, isCopy, lengthOf, type Tokens } from './find-copies.ts';
import { codeLengths, codesOf } from './huffman.ts';

/**
 * The data in gzip's form, the same bytes on every machine: Node's own zlib packs differently from release to
 * release and from processor to processor, and a page must not. RFC 1951 and 1952.
 */
export function gzip(data: Uint8Array): Uint8Array {
  const out = bitWriter(data.length / 2 + 1024);
  for (const byte of [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255]) out.put(byte, 8);
  const tokens = findCopies(data);
  for (let start = 0; start === 0 || start < tokens.length; start += blockSize) {
    block(out, tokens.subarray(start, start + blockSize), start + blockSize >= tokens.length);
  }
  out.fill();
  for (const word of [crc32(data), data.length]) {
    out.put(word & 0xffff, 16);
    out.put(word >>> 16, 16);
  }
  return out.bytes();
}

const blockSize = 32_768; // tokens, which then share one code

function block(out: BitWriter, tokens: Tokens, isLast: boolean): void {
  const literals = new Array<number>(286).fill(0);
  const distances = new Array<number>(30).fill(0);
  literals[256] = 1; // the end
  for (const token of tokens) {
    if (!isCopy(token)) literals[token]!++;
    else {
      literals[257 + rangeOf(lengths, lengthOf(token))]!++;
      distances[rangeOf(ways, distanceOf(token))]!++;
    }
  }
  if (!distances.some((count) => count > 0)) distances[0] = 1;
  const [ofLiterals, ofDistances] = [codeLengths(literals, 15), codeLengths(distances, 15)];
  out.put(isLast ? 1 : 0, 1);
  out.put(2, 2);
  header(out, ofLiterals, ofDistances);
  const [codes, wayCodes] = [codesOf(ofLiterals), codesOf(ofDistances)];
  for (const token of tokens) {
    if (!isCopy(token)) {
      out.put(codes[token]!, ofLiterals[token]!);
      continue;
    }
    const [length, distance] = [lengthOf(token), distanceOf(token)];
    const [a, b] = [rangeOf(lengths, length), rangeOf(ways, distance)];
    out.put(codes[257 + a]!, ofLiterals[257 + a]!);
    out.put(length - lengths[a]!.least, lengths[a]!.bits);
    out.put(wayCodes[b]!, ofDistances[b]!);
    out.put(distance - ways[b]!.least, ways[b]!.bits);
  }
  out.put(codes[256]!, ofLiterals[256]!);
}

// In this order the last ones are most often not needed: RFC 1951, 3.2.7.
const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

function header(out: BitWriter, ofLiterals: number[], ofDistances: number[]): void {
  const counts = new Array<number>(19).fill(0);
  const all = [...ofLiterals, ...ofDistances];
  const runs = runsIn(all);
  for (const [symbol] of runs) counts[symbol]!++;
  const bits = codeLengths(counts, 7);
  const codes = codesOf(bits);
  const used = Math.max(4, order.findLastIndex((symbol) => bits[symbol]! > 0) + 1);
  out.put(ofLiterals.length - 257, 5);
  out.put(ofDistances.length - 1, 5);
  out.put(used - 4, 4);
  for (const symbol of order.slice(0, used)) out.put(bits[symbol]!, 3);
  for (const [symbol, extra, size] of runs) {
    out.put(codes[symbol]!, bits[symbol]!);
    out.put(extra, size);
  }
}

/** Lengths as symbols: 16 repeats the one before, 17 and 18 are runs of none. */
function runsIn(all: readonly number[]): [symbol: number, extra: number, size: number][] {
  const runs: [number, number, number][] = [];
  for (let at = 0; at < all.length; ) {
    const value = all[at]!;
    let end = at;
    while (end < all.length && all[end] === value) end++;
    let left = end - at;
    if (value !== 0) {
      runs.push([value, 0, 0]);
      left--;
    }
    while (left > 0) {
      const count = Math.min(left, value === 0 ? 138 : 6);
      if (count < 3)
        runs.push(...Array.from({ length: count }, () => [value, 0, 0] as [number, number, number]));
      else if (value !== 0) runs.push([16, count - 3, 2]);
      else runs.push(count < 11 ? [17, count - 3, 3] : [18, count - 11, 7]);
      left -= count;
    }
    at = end;
  }
  return runs;
}

/** Values from the least on that share a symbol, with bits that tell them apart. */
interface Range {
  least: number;
  bits: number;
}

function ranges(first: number, bits: readonly number[]): Range[] {
  let least = first;
  return bits.map((extra) => {
    const range = { least, bits: extra };
    least += 1 << extra;
    return range;
  });
}

const lengths: Range[] = [
  ...ranges(3, [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5]),
  { least: 258, bits: 0 },
];
const ways = ranges(1, [0, 0, ...Array.from({ length: 28 }, (_, i) => i >> 1)]);

function rangeOf(all: readonly Range[], value: number): number {
  let [low, high] = [0, all.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (all[middle]!.least <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
