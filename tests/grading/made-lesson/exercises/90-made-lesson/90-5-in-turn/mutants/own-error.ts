// fails with an error of its own
export async function inTurn(jobs: (() => Promise<number>)[]): Promise<number[]> {
  const results: number[] = [];
  for (const job of jobs) {
    try {
      results.push(await job());
    } catch {
      throw new Error('a job failed');
    }
  }
  return results;
}
