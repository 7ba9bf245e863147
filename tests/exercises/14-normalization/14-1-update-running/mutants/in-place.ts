// writes into the old notes
type Vec = number[];
/** The new notes: momentum times the old ones, and for the rest what the batch says. */
export function updateRunning(m: Vec, batch: Vec, momentum: number): Vec {
  for (let j = 0; j < m.length; j++) m[j] = momentum * m[j] + (1 - momentum) * batch[j];
  return m;
}
