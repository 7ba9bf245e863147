// lets the stride of a layer count for its own window
export function receptiveField(layers: { k: number; s: number }[]): number {
  let [field, jump] = [1, 1];
  for (const { k, s } of layers) {
    jump *= s;
    field += (k - 1) * jump;
  }
  return field;
}
