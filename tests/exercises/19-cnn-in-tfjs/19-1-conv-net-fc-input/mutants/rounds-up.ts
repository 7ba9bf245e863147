// counts a window of the pooling that sticks out
/** How many numbers the dense layer of the ConvNet receives from pictures of n by n pixels. */
export function convNetFcInput(n: number): number {
  const block = (side: number): number => Math.ceil((side - 2) / 2);
  const side = block(block(n));
  if (n < 10) throw new RangeError('too small');
  return 64 * side ** 2;
}
