import { UsageError } from '../../base/index.ts';
import type { RungName } from '../result.ts';
import { bubblewrap } from './bubblewrap.ts';
import type { Rung } from './cage.ts';
import { limitsAlone } from './limits-alone.ts';
import { permission } from './permission.ts';
import { unshare } from './unshare.ts';

/** The ways to contain a child, best first. */
export const rungs: Rung[] = [bubblewrap, unshare, permission, limitsAlone];

export interface Ladder {
  here: Rung[];
  missing: { name: RungName; why: string }[];
}

// Each is tried once in a process's life, and only when somebody asks for it.
const tried = new Map<Rung, Promise<string | undefined>>();

function missingOf(rung: Rung): Promise<string | undefined> {
  const before = tried.get(rung) ?? rung.probe();
  tried.set(rung, before);
  return before;
}

/** Which rungs this machine has, best first, and why it lacks the others. */
export async function ladder(): Promise<Ladder> {
  const found: Ladder = { here: [], missing: [] };
  for (const rung of rungs) {
    const why = await missingOf(rung);
    if (why === undefined) found.here.push(rung);
    else found.missing.push({ name: rung.name, why });
  }
  return found;
}

/** The best rung of this machine; throws when it is lower than the required one. */
export async function pickRung(required?: RungName, among: Rung[] = rungs): Promise<Rung> {
  const lowest = required === undefined ? among.length - 1 : among.findIndex(({ name }) => name === required);
  const reasons: string[] = [];
  for (const rung of among.slice(0, lowest + 1)) {
    const why = await missingOf(rung);
    if (why === undefined) return rung;
    reasons.push(`${rung.name}: ${why}`);
  }
  const wanted = required === undefined ? 'in any way' : `as well as "${required}" does`;
  throw new UsageError(`Cannot contain answers ${wanted} on this machine. ${reasons.join('. ')}`);
}
