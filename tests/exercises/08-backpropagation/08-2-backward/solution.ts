/** Fills in the grad of root and of all that it was computed from; needs no tape. */
export function backward(root: Value): void {
  const order: Value[] = [];
  const seen = new Set([root]);
  const begun = [{ at: root, next: 0 }];
  while (begun.length > 0) {
    const last = begun[begun.length - 1];
    if (last.next === last.at.from.length) {
      order.push(last.at);
      begun.pop();
      continue;
    }
    const input = last.at.from[last.next++];
    if (seen.has(input)) continue;
    seen.add(input);
    begun.push({ at: input, next: 0 });
  }
  for (const v of order) v.grad = 0;
  root.grad = 1;
  for (const { from, slopes, grad } of order.reverse()) {
    for (let k = 0; k < from.length; k++) from[k].grad += grad * slopes[k];
  }
}
