// sorts by the last token alone, not by the sum
export function beamSearch(step: StepFn, k: number, maxLen: number): number[] {
  interface Beginning {
    tokens: number[];
    logP: number;
    done: boolean;
  }
  let beam: Beginning[] = [{ tokens: [], logP: 0, done: false }];
  for (let i = 0; i < maxLen; i++) {
    beam = beam
      .flatMap((one) =>
        one.done
          ? [one]
          : step([...one.tokens]).map((log, token) => ({
              tokens: token === 0 ? one.tokens : [...one.tokens, token],
              logP: log,
              done: token === 0,
            })),
      )
      .sort((a, b) => b.logP - a.logP)
      .slice(0, k);
  }
  return beam[0]!.tokens;
}
