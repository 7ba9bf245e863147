// biases for the channels that come in
export function convParams(k: number, cin: number, cout: number, bias: boolean): number {
  return cout * k * k * cin + (bias ? cin : 0);
}
