import { processWide } from './process-wide.ts';

/** A data set that this process used: whether it was the full one, and where it came from. */
export type DataUse = { readonly name: string; readonly full: boolean; readonly source: string };

/** Notes that a data set was used. A small one stays on record even if the full one follows. */
export function recordData(name: string, { full, source }: Omit<DataUse, 'name'>): void {
  const key = JSON.stringify([name, full, source]);
  record().set(key, { name, full, source });
}

/** Whether every data set used so far was the full one; true when none was used. */
export function allFull(): boolean {
  return dataUsed().every((use) => use.full);
}

/** The data sets used so far, in the order of their first use. */
export function dataUsed(): DataUse[] {
  return [...record().values()];
}

/** Starts the record anew, for a process that runs one lesson after another. */
export function forgetData(): void {
  record().clear();
}

function record(): Map<string, DataUse> {
  return processWide('data', () => new Map());
}
