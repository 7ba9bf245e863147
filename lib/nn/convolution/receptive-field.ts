/** A convolution or a pooling, as far as places are concerned. */
export interface FieldLayer {
  kernel: number;
  stride?: number;
  dilation?: number;
}

/**
 * How many pixels of the input, side by side, one number behind the last layer depends on. Going forward, each layer
 * adds (kernel - 1) of its own steps, and one of its steps is as many pixels as all strides before multiply to.
 */
export function receptiveField(layers: readonly FieldLayer[]): number {
  let field = 1;
  let jump = 1; // pixels of the input between neighbours
  for (const { kernel, stride = 1, dilation = 1 } of layers) {
    field += (kernel - 1) * dilation * jump;
    jump *= stride;
  }
  return field;
}
