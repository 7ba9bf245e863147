// begins with 0 at the root, so that there is nothing to hand on
export function backward(root: Value): void {
  const order: Value[] = [];
  const seen = new Set([root]);
  const begun = [{ at: root, next: 0 }];
  while (begun.length > 0) {
    const last = begun[begun.length - 1];
    const giver = last.at.from[last.next++];
    if (giver === undefined) {
      order.push(last.at);
      begun.pop();
    } else if (!seen.has(giver)) {
      seen.add(giver);
      begun.push({ at: giver, next: 0 });
    }
  }
  for (const v of order) v.grad = 0;
  for (const v of order.toReversed())
    v.from.forEach((giver, i) => {
      giver.grad += v.slopes[i] * v.grad;
    });
}
