// starts all jobs at once
export async function inTurn(jobs: (() => Promise<number>)[]): Promise<number[]> {
  return Promise.all(jobs.map((job) => job()));
}
