/** How many pixels, along one side, one number behind these layers depends on. */
export function receptiveField(layers: { k: number; s: number }[]): number {
  let field = 1;
  let jump = 1; // pixels between neighbours
  for (const { k, s } of layers) {
    field += (k - 1) * jump;
    jump *= s;
  }
  return field;
}
