// an empty prompt is not refused
/** n new tokens after the prompt; each token is read once, and the state goes on. */
export function generate(step: StepFn, prompt: number[], n: number, pick: Choice): number[] {
  if (prompt.length === 0) return [];
  const made: number[] = [];
  let now: Answer | undefined;
  for (const token of prompt) now = step(token, now?.state);
  while (made.length < n) {
    const token = pick(now!.logits);
    made.push(token);
    if (made.length < n) now = step(token, now!.state);
  }
  return made;
}
