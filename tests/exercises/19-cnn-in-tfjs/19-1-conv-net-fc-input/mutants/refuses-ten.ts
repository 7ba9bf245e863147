// refuses the smallest picture of which something is left
/** How many numbers the dense layer of the ConvNet receives from pictures of n by n pixels. */
export function convNetFcInput(n: number): number {
  const block = (side: number): number => Math.floor((side - 2) / 2);
  const side = block(block(n));
  if (side < 2) throw new RangeError('too small');
  return 64 * side ** 2;
}
