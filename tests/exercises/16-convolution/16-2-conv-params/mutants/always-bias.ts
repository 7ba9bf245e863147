// counts the biases always
export function convParams(k: number, cin: number, cout: number, bias: boolean): number {
  return cout * (k * k * cin + 1);
}
