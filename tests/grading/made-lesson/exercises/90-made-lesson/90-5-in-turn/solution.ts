/** The results of jobs that run one after another; fails with the first that fails. */
export async function inTurn(jobs: (() => Promise<number>)[]): Promise<number[]> {
  const results: number[] = [];
  for (const job of jobs) results.push(await job());
  return results;
}
