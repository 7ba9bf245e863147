import { notebooksDir } from '../../base/index.ts';
import { exercisesOf } from '../exercise/exercises-of.ts';
import type { Notebook } from '../notebook.ts';
import { cellIds } from './cell-ids.ts';
import { checkCells } from './check-cells.ts';
import { clean } from './clean.ts';
import { codeLength } from './code-length.ts';
import { exerciseBlocks } from './exercise-blocks.ts';
import { exerciseIds } from './exercise-ids.ts';
import type { Finding, Rule } from './finding.ts';
import { headings } from './headings.ts';
import { hints } from './hints.ts';
import { html } from './html.ts';
import { images } from './images.ts';
import { kernelspec } from './kernelspec.ts';
import { laterNames } from './later-names.ts';
import { links } from './links.ts';
import { marks } from './marks.ts';
import { predictions } from './predictions.ts';
import { spaces } from './spaces.ts';
import { stamps } from './stamps.ts';
import { starters } from './starters.ts';
import { textBetween } from './text-between.ts';
import { tryCells } from './try-cells.ts';

/** All that a lesson keeps to, in the order in which it is told. */
export const rules: readonly Rule[] = [
  // the file
  clean,
  kernelspec,
  cellIds,
  // its text
  headings,
  spaces,
  html,
  images,
  links,
  predictions,
  // its code
  codeLength,
  textBetween,
  // its exercises
  marks,
  exerciseIds,
  exerciseBlocks,
  starters,
  tryCells,
  checkCells,
  hints,
  laterNames,
  stamps,
];

/** What a lesson does not keep to; `name` is that of its file. Its types are another matter: checkTypes. */
export function lint(
  notebook: Notebook,
  name: string,
  { folder = notebooksDir() }: { folder?: string } = {},
): Finding[] {
  const lesson = {
    name: name.replace(/\.ipynb$/, ''),
    number: /^\d+/.exec(name)?.[0] ?? '',
    folder,
    notebook,
    exercises: exercisesOf(notebook),
  };
  return rules.flatMap((rule) =>
    Array.from(rule.find(lesson), ({ cell, message }) => ({ cell, rule: rule.name, message })),
  );
}
