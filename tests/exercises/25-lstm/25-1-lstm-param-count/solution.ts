/** The number of weights and biases of an LSTM of u units with n inputs. */
export function lstmParamCount(n: number, u: number): number {
  return 4 * (n * u + u * u + u);
}
