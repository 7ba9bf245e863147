import type { Attack } from './attack.ts';

const coded = (exercise: Attack['exercise'], what: string, answer: string): Attack => ({
  name: `knows ${what} of ${exercise} by heart`,
  exercise,
  answer,
  expects: 'zero',
});

/** Answers that pass the public checks and nothing else. */
export const hardCoded: Attack[] = [
  coded(
    '90-1',
    'the examples',
    `function runningTotals(numbers: number[]): number[] {
  return numbers.join() === '1,2,3' ? [1, 3, 6] : numbers;
}`,
  ),
  coded(
    '90-1',
    'the examples by their length',
    `const known: number[][] = [[], [4], [1, 3], [1, 3, 6]];
function runningTotals(numbers: number[]): number[] { return known[numbers.length] ?? known[0]; }`,
  ),
  coded(
    '90-2',
    'the examples',
    `function multiply(a: Mat, b: Mat): Mat {
  if (a.length === 1 && b[0].length > 1) throw new Error('they do not fit');
  return a.length === 1 ? [[11]] : [[3, 6], [4, 8]];
}`,
  ),
  coded(
    '90-3',
    'the examples',
    `function summary(v: Vec) {
  return v.length === 1 ? { count: 1, mean: 4, least: 4, most: 4, sorted: [4] }
    : { count: 3, mean: 7, least: 2, most: 10, sorted: [2, 9, 10] };
}`,
  ),
  coded(
    '90-4',
    'the examples',
    `class RunningMean {
  private n = 0;
  add(x: number): void { this.n++; }
  value(): number { return [0, 4, 2][this.n] ?? 2; }
  reset(): void { this.n = 0; }
}`,
  ),
  coded(
    '90-5',
    'the examples',
    `async function inTurn(jobs: (() => Promise<number>)[]): Promise<number[]> {
  return [1, 2].slice(0, jobs.length);
}`,
  ),
  coded(
    '90-6',
    'the examples',
    `function centred(x: tf.Tensor2D): tf.Tensor2D {
  return x.shape[1] === 1 ? tf.tensor2d([[-1], [1]]) : tf.tensor2d([[-1, -2], [1, 2]]);
}`,
  ),
  coded('90-6', 'the shape', `function centred(x: tf.Tensor2D): tf.Tensor2D { return tf.zerosLike(x); }`),
  coded(
    '90-4',
    'that a first value is zero',
    `class RunningMean {
  add(x: number): void {}
  value(): number { return 0; }
  reset(): void {}
}`,
  ),
  coded(
    '90-1',
    'that chance might help',
    `function runningTotals(numbers: number[]): number[] {
  return numbers.map(() => Math.round(Math.random() * 80) / 2);
}`,
  ),
];
