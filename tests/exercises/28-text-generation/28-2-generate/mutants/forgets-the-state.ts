// each step begins with an empty memory
/** n new tokens after the prompt; each token is read once, and the state goes on. */
export function generate(step: StepFn, prompt: number[], n: number, pick: Choice): number[] {
  if (prompt.length === 0) throw new RangeError('Cannot go on from nothing: the prompt is empty');
  const made: number[] = [];
  let now: Answer | undefined;
  for (const token of prompt) now = step(token, undefined);
  while (made.length < n) {
    const token = pick(now!.logits);
    made.push(token);
    if (made.length < n) now = step(token, undefined);
  }
  return made;
}
