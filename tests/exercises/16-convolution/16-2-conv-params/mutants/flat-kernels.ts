// one flat kernel for each output, whatever comes in, as source 002 tells it
export function convParams(k: number, cin: number, cout: number, bias: boolean): number {
  return cout * (k * k + (bias ? 1 : 0));
}
