type Vec = number[];
/** The new notes: momentum times the old ones, and for the rest what the batch says. */
export function updateRunning(m: Vec, batch: Vec, momentum: number): Vec {
  return m.map((old, j) => momentum * old + (1 - momentum) * batch[j]);
}
