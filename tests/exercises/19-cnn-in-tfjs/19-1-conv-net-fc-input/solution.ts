/** How many numbers the dense layer of the ConvNet receives from pictures of n by n pixels. */
export function convNetFcInput(n: number): number {
  const block = (side: number): number => Math.floor((side - 2) / 2); // a convolution, a pooling
  const side = block(block(n));
  if (side < 1) throw new RangeError(`Cannot take pictures of ${n} by ${n}: nothing is left of them`);
  return 64 * side ** 2;
}
