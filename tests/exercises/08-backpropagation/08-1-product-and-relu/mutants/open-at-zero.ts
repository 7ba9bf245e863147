// lets the slope through at 0, too
export function mulBack(a: number, b: number, grad: number): [byA: number, byB: number] {
  return [grad * b, grad * a];
}

export function reluBack(a: number, grad: number): number {
  return a >= 0 ? grad : 0;
}
