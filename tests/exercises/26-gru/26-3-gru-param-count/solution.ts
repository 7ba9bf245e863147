/** The number of weights and biases of a GRU of u units with n inputs. */
export function gruParamCount(n: number, u: number, resetAfter: boolean): number {
  return 3 * (n * u + u * u + u) + (resetAfter ? u : 0);
}
