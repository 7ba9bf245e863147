// hands each factor its own value instead of the other's
export function mulBack(a: number, b: number, grad: number): [byA: number, byB: number] {
  return [grad * a, grad * b];
}

export function reluBack(a: number, grad: number): number {
  return a > 0 ? grad : 0;
}
