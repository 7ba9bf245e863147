import type { Declared, Kind } from './outline-types.ts';
import type { Slot } from './slots.ts';

/** A name as later cells see it. */
export interface Name {
  /** The cell that says what types it has. */
  slot: Slot;
  /** The run that holds its value; 0 for a name of types alone. */
  run: number;
  kind: Kind;
  value: boolean;
  type: boolean;
  evolving: boolean;
  typeOnly: boolean;
}

/** The names that are alive, each with the cell that made it last. */
export type Names = Map<string, Name>;

/** A name that a cell mentions and does not make itself. `half` tells which half of an old name it keeps. */
export interface Borrowed {
  name: string;
  from: Name;
  half: 'value' | 'type' | undefined;
}

/**
 * Which living names a cell borrows. A name that it declares itself is borrowed by half when it declares only a
 * type where there was a value, or the other way about: the two go on together, as in one file.
 */
export function borrow(
  mentioned: Iterable<string>,
  declared: Map<string, Declared>,
  names: Names,
): Borrowed[] {
  const borrowed: Borrowed[] = [];
  for (const name of new Set([...mentioned, ...declared.keys()])) {
    const from = names.get(name);
    if (!from) continue;
    const own = declared.get(name);
    if (!own) borrowed.push({ name, from, half: undefined });
    else if (!own.value && from.value) borrowed.push({ name, from, half: 'value' });
    else if (!own.type && from.type && !from.value && own.kind !== 'import')
      borrowed.push({ name, from, half: 'type' });
  }
  return borrowed;
}

/** Whether a declaration makes something that is there at run time. */
export const isThere = ({ value, ambient = false }: Declared): boolean => value && !ambient;

/** A name as the cells after the one see it that declares it, with the half that this one has kept of an older one. */
export function nameOf(
  name: string,
  declared: Declared,
  { slot, run, borrowed }: { slot: Slot; run: number; borrowed: readonly Borrowed[] },
): Name {
  const { kind, value, type, evolving = false, typeOnly = false } = declared;
  const own: Name = { slot, run: isThere(declared) ? run : 0, kind, value, type, evolving, typeOnly };
  const kept = borrowed.find((one) => one.name === name);
  if (kept?.half === 'value') return { ...own, run: kept.from.run, kind: kept.from.kind, value: true };
  return kept?.half === 'type' ? { ...own, type: true } : own;
}
