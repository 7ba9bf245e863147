// multiplies by relu(a) itself instead of by its slope
export function mulBack(a: number, b: number, grad: number): [byA: number, byB: number] {
  return [grad * b, grad * a];
}

export function reluBack(a: number, grad: number): number {
  return grad * Math.max(0, a);
}
