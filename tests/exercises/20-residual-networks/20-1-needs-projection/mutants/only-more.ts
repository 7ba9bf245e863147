// thinks that fewer channels fit into more
/** Whether a block's input must be reshaped before it can be added to what its branch gives. */
export function needsProjection(cin: number, cout: number, stride: number): boolean {
  return cout > cin || stride !== 1;
}
