/**
 * Asserts what a reader has by now, so that a slip is seen where it was made: `checkpoint('the data is scaled',
 * Math.abs(mean) < 1e-6)`.
 */
export function checkpoint(
  name: string,
  condition: boolean,
  { say = console.log }: { say?: ((line: string) => void) | undefined } = {},
): void {
  if (condition !== true) {
    throw new Error(
      `Checkpoint "${name}" does not hold: run the cells above from the top, then this one. If it still fails, compare them with the lesson as it came (git diff)`,
    );
  }
  say(`✓ ${name}`);
}
