// forgets that channels cannot be added to other channels
/** Whether a block's input must be reshaped before it can be added to what its branch gives. */
export function needsProjection(cin: number, cout: number, stride: number): boolean {
  return cin > 0 && cout > 0 && stride > 1;
}
