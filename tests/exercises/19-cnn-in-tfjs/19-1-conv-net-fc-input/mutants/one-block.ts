// goes through one convolution and one pooling
/** How many numbers the dense layer of the ConvNet receives from pictures of n by n pixels. */
export function convNetFcInput(n: number): number {
  const side = Math.floor((n - 2) / 2);
  if (n < 10) throw new RangeError('too small');
  return 64 * side ** 2;
}
