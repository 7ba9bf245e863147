// goes from the end, and leaves the caller's list turned round
export function receptiveField(layers: { k: number; s: number }[]): number {
  return layers.reverse().reduce((field, { k, s }) => (field - 1) * s + k, 1);
}
