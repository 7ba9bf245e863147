import { type Candidate, type EngineName, engineNames } from './candidate.ts';
import { candidates as all } from './candidates.ts';

/** An engine as it is on this machine. */
export interface Surveyed {
  name: EngineName;
  possible: boolean;
  /** What there is, or why it cannot be used. */
  found: string;
}

/** Looks at every engine, and starts none. */
export function survey(candidates: Record<EngineName, Candidate> = all): Surveyed[] {
  return engineNames.map((name) => {
    try {
      return { name, possible: true, found: candidates[name].look() };
    } catch (problem) {
      return { name, possible: false, found: (problem as Error).message };
    }
  });
}
