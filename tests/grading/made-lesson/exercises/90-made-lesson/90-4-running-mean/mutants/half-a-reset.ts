// forgets the sum at a reset, and not the count
export class RunningMean {
  private count = 0;
  private sum = 0;
  add(x: number): void {
    this.count++;
    this.sum += x;
  }
  value(): number {
    return this.count === 0 ? 0 : this.sum / this.count;
  }
  reset(): void {
    this.sum = 0;
  }
}
