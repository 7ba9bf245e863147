import type { Isolation } from '../result.ts';

/** What contained the learners' code, in a sentence. */
export const isolationText = ({ rung, notContained }: Isolation): string =>
  notContained.length === 0
    ? `Isolation: ${rung}`
    : `Isolation: ${rung}, which does not contain: ${notContained.join('; ')}`;
