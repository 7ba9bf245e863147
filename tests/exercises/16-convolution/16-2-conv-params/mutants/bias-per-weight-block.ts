// a bias for each pair of channels
export function convParams(k: number, cin: number, cout: number, bias: boolean): number {
  return cout * cin * (k * k + (bias ? 1 : 0));
}
