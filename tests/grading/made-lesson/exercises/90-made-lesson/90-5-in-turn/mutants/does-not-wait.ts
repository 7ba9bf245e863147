// gives the results before they are there
export async function inTurn(jobs: (() => Promise<number>)[]): Promise<number[]> {
  const results: number[] = [];
  for (const job of jobs) {
    job().then(
      (one) => results.push(one),
      () => undefined,
    );
  }
  return results;
}
