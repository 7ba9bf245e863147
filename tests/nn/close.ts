import { expect } from '@jest/globals';

type Nested = ArrayLike<number> | readonly Nested[];

/** Each number is within so much of the wanted one, for lists in lists as well. */
export function expectClose(found: Nested, wanted: Nested, within = 1e-12): void {
  const [a, b] = [flat(found), flat(wanted)];
  expect(a.length).toBe(b.length);
  const far = a.findIndex((one, i) => !(Math.abs(one - b[i]!) <= within));
  if (far >= 0) throw new Error(`Number ${far} is ${a[far]}, wanted ${b[far]} within ${within}`);
}

function flat(numbers: Nested): number[] {
  return Array.from(numbers as ArrayLike<number | Nested>).flatMap((one) =>
    typeof one === 'number' ? [one] : flat(one),
  );
}
