// hands on in the order in which numbers are met from the root: some before their sum is complete
export function backward(root: Value): void {
  const order = [root];
  for (const v of order) for (const input of v.from) if (!order.includes(input)) order.push(input);
  for (const v of order) v.grad = 0;
  root.grad = 1;
  for (const v of order) v.from.forEach((input, i) => { input.grad += v.slopes[i] * v.grad; });
}
