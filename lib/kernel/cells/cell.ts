import type { Borrowed } from './names.ts';
import type { Outline } from './outline-types.ts';
import type { Slot } from './slots.ts';

/** A cell that was compiled: what the compiler keeps of it as long as a name of it lives. */
export interface Cell {
  run: number;
  label: number | undefined;
  source: string;
  slot: Slot;
  outline: Outline;
  borrowed: Borrowed[];
  /** Slots that its types lead to. */
  needs: Set<Slot>;
  /** Slots of the cells that its names lead to since they were made anew. */
  linked: Map<string, Slot>;
}
