/** Whatever was computed from others of its kind. */
export interface Computed<T> {
  readonly from: readonly T[];
}

/**
 * All that a result was computed from, and the result last: each stands behind what it was computed from. The
 * usual few recursive lines would overflow the stack where a chain is thousands long, so the way is a list.
 */
export function inOrder<T extends Computed<T>>(result: T): T[] {
  const order: T[] = [];
  const seen = new Set([result]);
  const way = [{ at: result, next: 0 }];
  while (way.length > 0) {
    const step = way.at(-1)!;
    const input = step.at.from[step.next++];
    if (input === undefined) order.push(way.pop()!.at);
    else if (!seen.has(input)) {
      seen.add(input);
      way.push({ at: input, next: 0 });
    }
  }
  return order;
}
