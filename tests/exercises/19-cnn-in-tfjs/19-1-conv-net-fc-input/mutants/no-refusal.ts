// takes pictures of which nothing is left
/** How many numbers the dense layer of the ConvNet receives from pictures of n by n pixels. */
export function convNetFcInput(n: number): number {
  const block = (side: number): number => Math.floor((side - 2) / 2);
  return 64 * block(block(n)) ** 2;
}
