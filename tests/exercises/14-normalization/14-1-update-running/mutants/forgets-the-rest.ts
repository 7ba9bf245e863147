// adds the whole batch in place of its share
type Vec = number[];
/** The new notes: momentum times the old ones, and for the rest what the batch says. */
export function updateRunning(m: Vec, batch: Vec, momentum: number): Vec {
  return m.map((old, j) => momentum * old + batch[j]);
}
