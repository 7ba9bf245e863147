/** Literal bytes as they are; a copy as a number from 256 on: its length and how far back it begins. */
export type Tokens = Int32Array;

const farthest = 32_768;
export const longest = 258;
const tries = 256; // of earlier places; more win less than a thousandth

export const isCopy = (token: number): boolean => token >= 256;
export const lengthOf = (token: number): number => (token >>> 16) & 0x1ff;
export const distanceOf = (token: number): number => token & 0xffff;

const copy = (length: number, distance: number) => (length << 16) | distance;

/** The data as bytes and copies of what came before: each the longest, unless the next byte has a longer one. */
export function findCopies(data: Uint8Array): Tokens {
  const tokens = new Int32Array(data.length);
  const last = new Int32Array(1 << 16).fill(-1);
  const before = new Int32Array(data.length);
  let count = 0;
  const enter = (at: number) => {
    if (at + 3 > data.length) return;
    const key = hash(data, at);
    before[at] = last[key]!;
    last[key] = at;
  };
  let waiting = 0; // a copy that the byte before could begin
  for (let at = 0; at < data.length; ) {
    const found = waiting >= longest << 16 ? 0 : longestAt(data, at, { last, before });
    enter(at);
    if (waiting > 0 && lengthOf(found) <= lengthOf(waiting)) {
      tokens[count++] = waiting;
      const end = at - 1 + lengthOf(waiting);
      for (let next = at + 1; next < end; next++) enter(next);
      at = end;
      waiting = 0;
      continue;
    }
    if (waiting > 0) tokens[count++] = data[at - 1]!;
    if (found === 0) {
      tokens[count++] = data[at]!;
      waiting = 0;
    } else waiting = found;
    at++;
    if (at === data.length && waiting > 0) tokens[count++] = data[at - 1]!;
  }
  return tokens.subarray(0, count);
}

const hash = (data: Uint8Array, at: number) =>
  Math.imul(data[at]! | (data[at + 1]! << 8) | (data[at + 2]! << 16), 0x9e3779b1) >>> 16;

function longestAt(
  data: Uint8Array,
  at: number,
  { last, before }: { last: Int32Array; before: Int32Array },
): number {
  if (at + 3 > data.length) return 0;
  const most = Math.min(longest, data.length - at);
  let [best, distance] = [2, 0];
  let place = last[hash(data, at)]!;
  for (let left = tries; place >= 0 && at - place < farthest && left > 0; left--, place = before[place]!) {
    if (data[place + best] !== data[at + best]) continue;
    let length = 0;
    while (length < most && data[place + length] === data[at + length]) length++;
    if (length <= best) continue;
    [best, distance] = [length, at - place];
    if (length === most) break;
  }
  // Three bytes from far away cost more than the bytes themselves.
  if (distance === 0 || (best === 3 && distance > 4096)) return 0;
  return copy(best, distance);
}
