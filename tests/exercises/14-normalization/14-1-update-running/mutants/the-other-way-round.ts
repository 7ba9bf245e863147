// gives the old notes the share of the new ones, as PyTorch names it
type Vec = number[];
/** The new notes: momentum times the old ones, and for the rest what the batch says. */
export function updateRunning(m: Vec, batch: Vec, momentum: number): Vec {
  return m.map((old, j) => (1 - momentum) * old + momentum * batch[j]);
}
