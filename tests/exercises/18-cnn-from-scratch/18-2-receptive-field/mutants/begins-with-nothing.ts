// takes the field of no layer for 0
export function receptiveField(layers: { k: number; s: number }[]): number {
  let [field, jump] = [0, 1];
  for (const { k, s } of layers) {
    field += (k - 1) * jump;
    jump *= s;
  }
  return field;
}
