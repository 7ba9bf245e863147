// a scale from the least to the largest weight, as for whole numbers from 0 to 255
export type Quantized = { q: Int8Array; scale: number };
/** The weights as whole numbers from -127 to 127, and what one of them is worth. */
export function quantizeInt8(w: Float32Array): Quantized {
  const largest = (Math.max(...w) - Math.min(...w)) / 2;
  const scale = largest === 0 ? 1 : largest / 127;
  return { q: Int8Array.from(w, (one) => Math.round(one / scale)), scale };
}
