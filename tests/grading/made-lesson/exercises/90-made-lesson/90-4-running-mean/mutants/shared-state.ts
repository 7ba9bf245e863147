// keeps count and sum outside, the same for all
let count = 0;
let sum = 0;
export class RunningMean {
  add(x: number): void {
    count++;
    sum += x;
  }
  value(): number {
    return count === 0 ? 0 : sum / count;
  }
  reset(): void {
    count = 0;
    sum = 0;
  }
}
