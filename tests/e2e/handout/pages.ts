import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { handout } from '../../../lib/handout/index.ts';
import { type Notebook, parseNotebook, readNotebook, runNotebook } from '../../../lib/notebook/index.ts';
import { place } from '../place.ts';

/** A notebook with what its cells put out, and its page. */
export interface Sample {
  name: string;
  notebook: Notebook;
  html: string;
}

const withPage = (name: string, notebook: Notebook): Sample => ({
  name,
  notebook,
  html: handout(notebook, { name }),
});

const samples = place('tests', 'handout', 'samples');
const sample = (name: string, path: string) =>
  withPage(name, parseNotebook(readFileSync(path, 'utf8'), name));

/** The notebook of every kind of output, and those of other kernels. */
export const everyOutput = (): Sample => sample('every-output', `${samples}/every-output.ipynb`);
export const foreign = (): Sample[] =>
  readdirSync(`${samples}/foreign`)
    .filter((file) => file !== 'format-3.ipynb')
    .map((file) => sample(file.replace(/\.ipynb$/, ''), `${samples}/foreign/${file}`));

/** The first lesson, run now. */
export async function lesson(): Promise<Sample> {
  const path = place('notebooks', '00-start-here.ipynb');
  const { notebook, ok } = await runNotebook(readNotebook(path), { folder: dirname(path) });
  if (!ok) throw new Error(`${path} does not run`);
  return withPage('00-start-here', notebook);
}
