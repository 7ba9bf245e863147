// one bias for the whole layer
export function convParams(k: number, cin: number, cout: number, bias: boolean): number {
  return cout * k * k * cin + (bias ? 1 : 0);
}
