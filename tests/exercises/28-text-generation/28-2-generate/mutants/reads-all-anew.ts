// reads the whole text anew for each new token, in the old state
export function generate(step: StepFn, prompt: number[], n: number, pick: Choice): number[] {
  if (prompt.length === 0) throw new RangeError('Cannot go on from nothing: the prompt is empty');
  const all = [...prompt];
  let state: number[] | undefined;
  while (all.length < prompt.length + n) {
    let logits: Vec = [];
    for (const token of all) ({ logits, state } = step(token, state));
    all.push(pick(logits));
  }
  return all.slice(prompt.length);
}
