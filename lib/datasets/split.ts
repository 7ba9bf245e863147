import type { Rng } from '../base/index.ts';

/** How many examples of a whole go to the test part: a share below 1, or a count. */
export function testCount(name: string, size: number, test: number): number {
  const share = test > 0 && test < 1;
  const count = share ? Math.round(size * test) : test;
  if (Number.isInteger(count) && count >= 1 && count < size) return count;
  throw new RangeError(
    share
      ? `Cannot split "${name}": ${test} of ${size} examples leaves one part empty; wanted one example or more in both. Try another share`
      : `Cannot split "${name}": test is ${test}; wanted a share between 0 and 1, or a whole number of its ${size} examples that leaves some for training`,
  );
}

/** Positions for both parts, in a random order. With labels, both have the classes in the same shares. */
export function splitRows(
  size: number,
  count: number,
  { random, labels }: { random: Rng; labels?: Int32Array | undefined },
): { train: Int32Array; test: Int32Array } {
  const order = random.shuffle(Array(size).keys());
  const classOf = (at: number) => labels?.[at] ?? 0;
  const left = quotas(order.map(classOf), count);
  const train: number[] = [];
  const test: number[] = [];
  for (const at of order) {
    const quota = left.get(classOf(at))!;
    (quota > 0 ? test : train).push(at);
    left.set(classOf(at), quota - 1);
  }
  return { train: Int32Array.from(train), test: Int32Array.from(test) };
}

/**
 * How many of each class are tested: its exact share rounded down, and one more for those that lost most by it,
 * until the count is reached. So each is less than 1 from its exact share.
 */
function quotas(labels: readonly number[], count: number): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  const exact = [...sizes].map(([label, size]) => ({ label, share: (size * count) / labels.length }));
  const whole = new Map(exact.map(({ label, share }) => [label, Math.floor(share)]));
  const missing = count - [...whole.values()].reduce((sum, quota) => sum + quota, 0);
  const losers = exact.toSorted((a, b) => (b.share % 1) - (a.share % 1)); // equals stay in their random order
  for (const { label } of losers.slice(0, missing)) whole.set(label, whole.get(label)! + 1);
  return whole;
}
