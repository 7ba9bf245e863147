import type { Notebook } from '../../notebook/index.ts';
import { blocksOf } from '../blocks/index.ts';
import type { HandoutOptions } from '../contract.ts';
import { applied, toPage, toVariant } from '../steps/index.ts';
import { errors } from './errors.ts';
import { external } from './external.ts';
import { figures } from './figures.ts';
import type { Finding, Rule } from './finding.ts';
import { links } from './links.ts';
import { machinePaths } from './machine-paths.ts';
import { stale } from './stale.ts';
import { text } from './text.ts';

export interface CheckOptions extends HandoutOptions {
  /** Where the notebook lies, to find what it links to. */
  folder?: string | undefined;
  /** Why its results are not those of today, where that is known. */
  stale?: string | undefined;
}

const rules: Rule[] = [stale, errors, machinePaths, figures, text, links, external];

/** All that is wrong with a handout, in the order of the rules; `html` is what handout() made of the same. */
export function checkHandout(notebook: Notebook, html: string, options: CheckOptions): Finding[] {
  const { folder, stale } = options;
  const shown = applied([...toVariant, ...toPage], notebook, options);
  const { problems } = blocksOf(shown, options);
  return rules.flatMap(({ name, find }) =>
    [...find({ notebook, shown, problems, html, folder, stale })].map((one) => ({ rule: name, ...one })),
  );
}
