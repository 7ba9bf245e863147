// takes the middle between the mean so far and the new number
export class RunningMean {
  private mean: number | undefined;
  add(x: number): void {
    this.mean = this.mean === undefined ? x : (this.mean + x) / 2;
  }
  value(): number {
    return this.mean ?? 0;
  }
  reset(): void {
    this.mean = undefined;
  }
}
