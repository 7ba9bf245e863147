import { cleanNotebook, type Notebook, stampNbgrader } from '../../notebook/index.ts';
import { lock } from './lock.ts';
import { tagChecks } from './tag-checks.ts';
import { whole } from './whole.ts';

export type Step = (notebook: Notebook) => Notebook;

/** What is done to a lesson before learners get it, in this order. */
export const release: Step[] = [whole, cleanNotebook, stampNbgrader, tagChecks, lock];

/** A lesson as learners get it: no results, starters as they are, checks that cannot be changed by mistake. */
export const releaseNotebook = (notebook: Notebook): Notebook =>
  release.reduce((released, step) => step(released), notebook);
