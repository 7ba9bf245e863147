// walks along every single way: right, and never done where ways part and meet forty times
export function backward(root: Value): void {
  const clear = [root];
  const seen = new Set(clear);
  for (const v of clear) {
    v.grad = 0;
    for (const input of v.from)
      if (!seen.has(input)) {
        seen.add(input);
        clear.push(input);
      }
  }
  const ways = [{ at: root, grad: 1 }];
  while (ways.length > 0) {
    const { at, grad } = ways.pop()!;
    at.grad += grad;
    at.from.forEach((input, i) => ways.push({ at: input, grad: grad * at.slopes[i] }));
  }
}
