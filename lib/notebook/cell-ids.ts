import { createHash } from 'node:crypto';

/** An id that a notebook's own rules allow. */
export const isCellId = (id: unknown): id is string => typeof id === 'string' && /^[\w-]{1,64}$/.test(id);

/**
 * Gives an id to every cell that has none, a bad one, or one that an earlier cell has. It comes from the cell's
 * place and text, so that reading a file twice gives the same ids.
 */
export function withIds<C extends { source: string }>(
  cells: (C & { id?: unknown })[],
): (C & { id: string })[] {
  const wanted = new Set(cells.map(({ id }) => id).filter(isCellId));
  const taken = new Set<string>();
  return cells.map((cell, at) => {
    const id = isCellId(cell.id) && !taken.has(cell.id) ? cell.id : fresh(`${at}\0${cell.source}`, wanted);
    taken.add(id);
    wanted.add(id);
    return { ...cell, id };
  });
}

function fresh(seed: string, taken: Set<string>): string {
  for (let n = 0; ; n++) {
    const id = createHash('sha256').update(`${seed}\0${n}`).digest('hex').slice(0, 8);
    if (!taken.has(id)) return id;
  }
}
