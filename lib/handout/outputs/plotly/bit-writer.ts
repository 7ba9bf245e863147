export interface BitWriter {
  /** Appends bits, the lowest first; 16 at most. */
  put(value: number, bits: number): void;
  /** Fills the last byte up. */
  fill(): void;
  bytes(): Uint8Array;
}

/** Collects bits as deflate packs them; `size` is a first guess of the bytes. */
export function bitWriter(size: number): BitWriter {
  let bytes = new Uint8Array(Math.max(16, Math.ceil(size)));
  let count = 0;
  let [pending, pendingBits] = [0, 0];
  const add = (byte: number) => {
    if (count === bytes.length) {
      const larger = new Uint8Array(2 * count);
      larger.set(bytes);
      bytes = larger;
    }
    bytes[count++] = byte;
  };
  return {
    put(value, bits) {
      pending |= value << pendingBits;
      pendingBits += bits;
      for (; pendingBits >= 8; pendingBits -= 8, pending >>>= 8) add(pending & 0xff);
    },
    fill() {
      if (pendingBits > 0) add(pending & 0xff);
      [pending, pendingBits] = [0, 0];
    },
    bytes: () => bytes.slice(0, count),
  };
}
