// gives the step's own slopes and forgets to multiply by grad
export function mulBack(a: number, b: number, grad: number): [byA: number, byB: number] {
  return [b, a];
}

export function reluBack(a: number, grad: number): number {
  return a > 0 ? 1 : 0;
}
