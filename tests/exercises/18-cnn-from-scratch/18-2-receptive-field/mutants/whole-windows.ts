// adds k instead of k - 1
export function receptiveField(layers: { k: number; s: number }[]): number {
  let [field, jump] = [0, 1];
  for (const { k, s } of layers) {
    field += k * jump;
    jump *= s;
  }
  return Math.max(1, field);
}
