// kernels of k numbers in place of k x k
export function convParams(k: number, cin: number, cout: number, bias: boolean): number {
  return cout * (k * cin + (bias ? 1 : 0));
}
