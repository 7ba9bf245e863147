// forgets that a step behind a stride is several pixels
export function receptiveField(layers: { k: number; s: number }[]): number {
  return layers.reduce((field, { k }) => field + k - 1, 1);
}
