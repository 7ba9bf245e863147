import { handout } from '../../../lib/handout/handout.ts';
import { BadNotebook, parseNotebook } from '../../../lib/notebook/index.ts';
import type { Hostile } from './hostile.ts';

/** The page of a notebook as it comes from a file; undefined for one that cannot be read. */
export function pageOf({ notebook, name = 'hostile' }: Hostile): string | undefined {
  try {
    return handout(parseNotebook(JSON.stringify(notebook), name), { name });
  } catch (problem) {
    if (problem instanceof BadNotebook) return undefined;
    throw problem;
  }
}
