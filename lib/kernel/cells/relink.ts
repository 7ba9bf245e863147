import type { Cell } from './cell.ts';
import type { Checker } from './checker.ts';
import type { Relink } from './compiled.ts';
import type { Names } from './names.ts';
import type { Slot } from './slots.ts';

/**
 * Names bind late: once `f` is made anew, cells that called the old `f` call the new one. They were checked
 * against the old one's type, so this holds only where the new one fits it; a cell that must keep the old one
 * is named in a note.
 */
export function relink(
  cells: Map<number, Cell>,
  before: Names,
  now: Names,
  made: Cell,
  checker: Checker,
): { relinks: Relink[]; notes: string[] } {
  const relinks: Relink[] = [];
  const bySlot = new Map([...cells.values()].map((cell) => [cell.slot, cell]));
  const kept = new Map<string, (number | undefined)[]>();
  for (const name of made.outline.declared.keys()) {
    const next = now.get(name);
    const old = before.get(name);
    if (!next?.value || !old?.value || next.run !== made.run) continue;
    for (const user of cells.values()) {
      if (user.run === made.run || user.outline.declared.has(name)) continue;
      const use = user.borrowed.find((borrowed) => borrowed.name === name && borrowed.from.value);
      if (!use) continue;
      const seen = bySlot.get(use.from.slot);
      if (seen && (isSame(seen, made, bySlot) || fits(name, seen, made, checker))) {
        relinks.push({ user: user.run, name, to: made.run });
        user.linked.set(name, made.slot);
      } else kept.set(name, [...(kept.get(name) ?? []), user.label]);
    }
  }
  return { relinks, notes: [...kept].map(([name, runs]) => note(name, runs)) };
}

/** The same words among the same neighbours have the same types, even where each class is its own. */
function isSame(seen: Cell, made: Cell, bySlot: Map<Slot, Cell>, proven = new Set<Cell>()): boolean {
  if (seen === made || proven.has(made)) return true;
  const same =
    seen.source === made.source &&
    made.borrowed.every(({ name, from }) => {
      const other = seen.borrowed.find((borrowed) => borrowed.name === name);
      const [then, now] = [other && bySlot.get(other.from.slot), bySlot.get(from.slot)];
      return then && now && isSame(then, now, bySlot, proven);
    });
  if (same) proven.add(made);
  return same;
}

/** What may be assigned from both sides must have the same type on both. */
function fits(name: string, seen: Cell, made: Cell, checker: Checker): boolean {
  const [old, next] = [seen.outline.declared.get(name), made.outline.declared.get(name)];
  if (!old || !next) return false;
  const place = ({ slot: { path } }: Cell, { at }: { at: number }) => ({ path, at });
  return checker.fits(place(made, next), place(seen, old), old.kind === 'let');
}

const note = (name: string, labels: (number | undefined)[]) =>
  `Cell ${labels.map((label) => `[${label ?? ' '}]`).join(', ')} still uses the old ${name}: the new one has another type. Run it again to use the new one.`;
