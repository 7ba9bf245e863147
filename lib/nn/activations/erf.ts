/**
 * The error function: erf(x) = 2 / sqrt(pi) * integral of e^(-t^2) from 0 to x. It has no closed form; this series
 * has positive terms only, so that nothing cancels:
 *
 *   erf(x) = 2 / sqrt(pi) * e^(-x^2) * (x + 2/3 x^3 + 4/15 x^5 + ...), each term the last one times 2 x^2 / (2n + 1)
 */
export function erf(x: number): number {
  if (Math.abs(x) > 6) return Math.sign(x); // 1 to the last digit of a double
  let term = x;
  let sum = x;
  for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}
