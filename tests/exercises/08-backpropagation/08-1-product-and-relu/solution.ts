/** The slopes of the loss by a and by b, where grad is its slope by a * b. */
export function mulBack(a: number, b: number, grad: number): [byA: number, byB: number] {
  return [grad * b, grad * a];
}

/** The slope of the loss by a, where grad is its slope by relu(a). */
export function reluBack(a: number, grad: number): number {
  return a > 0 ? grad : 0;
}
