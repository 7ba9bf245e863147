// goes on after a job that failed
export async function inTurn(jobs: (() => Promise<number>)[]): Promise<number[]> {
  const results: number[] = [];
  for (const job of jobs) {
    try {
      results.push(await job());
    } catch {
      results.push(0);
    }
  }
  return results;
}
