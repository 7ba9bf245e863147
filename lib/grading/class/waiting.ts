import type { ExerciseResult, Graded } from '../result.ts';
import { sum } from './sum-of-points.ts';

/** The points of an exercise that wait for a person; one without checks waits with all that it has. */
export const waitingIn = ({ checks, max }: ExerciseResult): number =>
  checks.length === 0
    ? max
    : sum(checks.filter(({ status }) => status === 'manual').map((check) => check.max));

/** The points of a submission that wait for a person. */
export const waitingOf = ({ exercises }: Graded): number => sum(exercises.map(waitingIn));
