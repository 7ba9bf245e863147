/** Whether a block's input must be reshaped before it can be added to what its branch gives. */
export function needsProjection(cin: number, cout: number, stride: number): boolean {
  return cin !== cout || stride !== 1;
}
