// divides 0 by 0 before the first number
export class RunningMean {
  private count = 0;
  private sum = 0;
  add(x: number): void {
    this.count++;
    this.sum += x;
  }
  value(): number {
    return this.sum / this.count;
  }
  reset(): void {
    this.count = 0;
    this.sum = 0;
  }
}
