import type { Datum } from '../ort/backend.ts';
import type { Values } from '../ort/plan.ts';
import type { Slot, Value } from './program.ts';

/** Where the numbers of one run lie. */
export interface Memory {
  /** What is behind a slot. */
  of(slot: Slot): Values;
  datum(slot: Slot): Datum;
  /** Room for an output. */
  make(value: Value): Values;
}

/** Where a variable lives between steps, and who lives there now. */
export interface Home {
  values: Values;
  resident: Datum | undefined;
}

/** An output of a run; it has a home where it is to be overwritten by the next run. */
export interface Result {
  values: Values;
  home?: Home;
}
