// finds a right order with a function that calls itself, which overflows the stack on a long chain
export function backward(root: Value): void {
  const order: Value[] = [];
  const seen = new Set<Value>();
  const visit = (v: Value): void => {
    if (seen.has(v)) return;
    seen.add(v);
    for (const giver of v.from) visit(giver);
    order.push(v);
  };
  visit(root);
  for (const v of order) v.grad = 0;
  root.grad = 1;
  for (const v of order.toReversed())
    v.from.forEach((giver, i) => {
      giver.grad += v.slopes[i] * v.grad;
    });
}
