// writes = instead of +=, so that only the last way counts
export function backward(root: Value): void {
  const order: Value[] = [];
  const seen = new Set([root]);
  const begun = [{ at: root, next: 0 }];
  while (begun.length > 0) {
    const last = begun[begun.length - 1];
    const input = last.at.from[last.next++];
    if (input === undefined) {
      order.push(last.at);
      begun.pop();
    } else if (!seen.has(input)) {
      seen.add(input);
      begun.push({ at: input, next: 0 });
    }
  }
  root.grad = 1;
  for (const v of order.toReversed()) v.from.forEach((input, i) => { input.grad = v.slopes[i] * v.grad; });
}
